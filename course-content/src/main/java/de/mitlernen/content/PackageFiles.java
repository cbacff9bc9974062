package de.mitlernen.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a course package in memory. What is too large is refused. */
final class PackageFiles {

    private final Findings findings;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private int count;
    private long size;

    private PackageFiles(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a folder or a zip file.
     *
     * @throws IOException when it cannot be read at all
     */
    static PackageFiles read(Path path, Findings findings) throws IOException {
        var files = new PackageFiles(findings);
        if (Files.isRegularFile(path)) {
            PackageZip.read(path, files);
        } else {
            PackageFolder.read(path, files);
        }
        if (files.isFull()) {
            files.refuse(
                    "",
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

    /** Whether there is too much to go on reading. */
    boolean isFull() {
        return count > Limits.FILES || size > Limits.PACKAGE;
    }

    /** Counts a file or folder, whatever becomes of it. */
    void count() {
        count++;
    }

    /** Takes a file unless it is too large. No more is read than what is allowed. */
    void add(String name, InputStream content) throws IOException {
        int limit = Limits.of(name);
        var bytes = content.readNBytes(limit + 1);
        size += bytes.length;
        if (bytes.length > limit) {
            refuse(
                    name,
                    Rule.FILE_TOO_LARGE,
                    "The file has more than the %,d bytes that are allowed".formatted(limit));
        } else if (!isFull()) {
            files.put(name, bytes);
        }
    }

    void refuse(String name, Rule rule, String message) {
        findings.report(name, 0, rule, message);
    }
}
