package de.mitlernen.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a course package in memory. What is no plain file or is too large is refused. */
final class PackageFiles {

    // A package has files, and folders with files.
    private static final int DEPTH = 2;

    private final Findings findings;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private long size;

    private PackageFiles(Findings findings) {
        this.findings = findings;
    }

    static PackageFiles read(Path folder, Findings findings) throws IOException {
        var files = new PackageFiles(findings);
        var root = folder.toRealPath();
        var paths = paths(root);
        for (var path : paths) {
            files.add(root.relativize(path).toString().replace('\\', '/'), path);
        }
        if (paths.size() > Limits.FILES || files.size > Limits.PACKAGE) {
            findings.report(
                    "",
                    0,
                    Rule.PACKAGE_TOO_LARGE,
                    "A package has at most %,d files and %,d bytes"
                            .formatted(Limits.FILES, Limits.PACKAGE));
        }
        return files;
    }

    /** Path inside the package → content, by path. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** SHA-256 over the paths and contents of all files. */
    String hash() {
        var digest = TextHash.sha256();
        files.forEach(
                (path, content) -> {
                    var name = path.getBytes(StandardCharsets.UTF_8);
                    // With the lengths, no two packages give the same sequence of bytes.
                    var lengths = ByteBuffer.allocate(8).putInt(name.length).putInt(content.length);
                    digest.update(lengths.array());
                    digest.update(name);
                    digest.update(content);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> paths(Path root) throws IOException {
        try (var paths = Files.walk(root, DEPTH)) {
            return paths.limit(Limits.FILES + 1L).toList();
        }
    }

    private void add(String name, Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            findings.report(
                    name,
                    0,
                    Rule.SYMBOLIC_LINK,
                    "A package holds no links. Put the file itself here");
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            addFile(name, path);
        } else if (!Files.isDirectory(path) || name.contains("/")) {
            findings.report(
                    name, 0, Rule.FILE_OUTSIDE_LAYOUT, "Here belong only plain files. Remove it");
        }
    }

    private void addFile(String name, Path path) throws IOException {
        size += Files.size(path);
        if (Files.size(path) > Limits.of(name)) {
            findings.report(
                    name,
                    0,
                    Rule.FILE_TOO_LARGE,
                    "The file has %,d bytes, and %,d are allowed"
                            .formatted(Files.size(path), Limits.of(name)));
        } else if (size <= Limits.PACKAGE) {
            files.put(name, Files.readAllBytes(path));
        }
    }
}
