package de.mitlernen.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of a package from a folder. What is no plain file is refused. */
final class PackageFolder {

    // A package has files, and folders with files.
    private static final int DEPTH = 2;

    private final Path root;
    private final PackageFiles files;

    private PackageFolder(Path root, PackageFiles files) {
        this.root = root;
        this.files = files;
    }

    static void read(Path folder, PackageFiles files) throws IOException {
        var reader = new PackageFolder(folder.toRealPath(), files);
        for (var path : reader.paths()) {
            files.count();
            if (!files.isFull()) {
                reader.add(path);
            }
        }
    }

    private List<Path> paths() throws IOException {
        try (var paths = Files.walk(root, DEPTH)) {
            return paths.filter(path -> !path.equals(root))
                    .filter(path -> !Leftovers.include(name(path)))
                    .limit(Limits.FILES + 1L)
                    .toList();
        }
    }

    /** The path inside the package. */
    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private void add(Path path) throws IOException {
        var name = name(path);
        if (Files.isSymbolicLink(path)) {
            files.refuse(
                    name, Rule.SYMBOLIC_LINK, "A package holds no links. Put the file itself here");
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var content = Files.newInputStream(path)) {
                files.add(name, content);
            }
        } else if (!Files.isDirectory(path) || name.contains("/")) {
            files.refuse(name, Rule.FILE_OUTSIDE_LAYOUT, "Here belong only plain files. Remove it");
        }
    }
}
