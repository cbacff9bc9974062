package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the files of a package from a zip file, without a byte written to disk. Nothing that the
 * archive says of itself is believed: sizes are counted, names and kinds of entries checked.
 */
final class PackageZip {

    /** A path of plain names: neither absolute nor leading out of the archive. */
    private static final Pattern PATH =
            Pattern.compile(
                    "(?!\\.\\.?(/|$))[^/\\\\:\\p{Cc}]+(/(?!\\.\\.?(/|$))[^/\\\\:\\p{Cc}]+)*/?");

    /** Characters of a path; a longer one would also cost the pattern its stack. */
    private static final int LONGEST_PATH = 200;

    /** Begins each entry of the archive's directory, in the order of an int. */
    private static final int DIRECTORY_ENTRY = 0x504B0102;

    private final PackageFiles files;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private PackageZip(PackageFiles files) {
        this.files = files;
    }

    static void read(Path file, PackageFiles files) throws IOException {
        if (Files.size(file) > Limits.PACKAGE) {
            refuse(files, "The archive is larger than %,d bytes".formatted(Limits.PACKAGE));
            return;
        }
        // The library keeps every entry in memory, so they are counted before it sees them.
        if (directoryEntries(ByteBuffer.wrap(Files.readAllBytes(file))) > Limits.FILES) {
            refuse(files, "An archive has at most %,d entries".formatted(Limits.FILES));
            return;
        }
        try (var zip = ZipFile.builder().setPath(file).setUseUnicodeExtraFields(false).get()) {
            new PackageZip(files).readAll(zip);
        } catch (IOException | RuntimeException e) {
            files.refuse("", Rule.ARCHIVE_MALFORMED, malformed(file, e));
        }
    }

    private static String malformed(Path file, Exception cause) {
        return file.toString().endsWith(".zip")
                ? "The file is no zip archive that can be read (%s). Pack the folder anew"
                        .formatted(cause.getMessage())
                : "This is a single file. Check the folder of the course, in which course.yaml"
                        + " lies, or a zip of it";
    }

    private static void refuse(PackageFiles files, String message) {
        files.refuse("", Rule.PACKAGE_TOO_LARGE, message);
    }

    private static long directoryEntries(ByteBuffer bytes) {
        long found = 0;
        for (int at = 0; at + Integer.BYTES <= bytes.limit(); at++) {
            if (bytes.getInt(at) == DIRECTORY_ENTRY) {
                found++;
            }
        }
        return found;
    }

    private void readAll(ZipFile zip) throws IOException {
        Collections.list(zip.getEntries()).forEach(this::take);
        int top = topFolder().length();
        for (var entry : entries.entrySet()) {
            files.count();
            if (!entry.getKey().endsWith("/") && !files.isFull()) {
                try (var content = zip.getInputStream(entry.getValue())) {
                    files.add(entry.getKey().substring(top), content);
                }
            }
        }
    }

    /** Keeps the entry for reading, or reports what is wrong with it. */
    private void take(ZipArchiveEntry entry) {
        var name = entry.getName();
        if (Leftovers.include(name)) {
            return;
        }
        var refused = refusal(entry);
        refused.ifPresent(rule -> files.refuse(name, rule, message(rule)));
        if (refused.isEmpty() && entries.put(name, entry) != null) {
            files.refuse(name, Rule.ARCHIVE_ENTRY_TWICE, message(Rule.ARCHIVE_ENTRY_TWICE));
        }
    }

    private static Optional<Rule> refusal(ZipArchiveEntry entry) {
        if (!isUtf8(entry.getRawName())) {
            return Optional.of(Rule.ENCODING);
        } else if (entry.getName().length() > LONGEST_PATH
                || !PATH.matcher(entry.getName()).matches()) {
            return Optional.of(Rule.ARCHIVE_PATH_UNSAFE);
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(Rule.ARCHIVE_ENCRYPTED);
        } else if (isSpecial(entry.getUnixMode())) {
            return Optional.of(Rule.SYMBOLIC_LINK);
        }
        return Optional.empty();
    }

    private static String message(Rule rule) {
        return switch (rule) {
            case ENCODING -> "The name is not UTF-8. Name files with a to z, 0 to 9 and -";
            case ARCHIVE_PATH_UNSAFE -> "This path leads out of the archive. Pack the folder anew";
            case ARCHIVE_ENCRYPTED -> "The file is encrypted. Pack the folder without a password";
            case SYMBOLIC_LINK -> "A package holds no links. Put the file itself here";
            default -> "Two files have this path. Keep one";
        };
    }

    /** Whether the entry is a link or a device: anything but a file, a folder or not told. */
    private static boolean isSpecial(int unixMode) {
        return !Set.of(0, 0100000, 0040000).contains(unixMode & 0170000);
    }

    private static boolean isUtf8(byte[] name) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The one folder that the package lies in, with its slash; empty when there is none. */
    private String topFolder() {
        var first = entries.keySet().stream().findFirst().orElse("");
        var top = first.substring(0, first.indexOf('/') + 1);
        return entries.containsKey(top + PackageLayout.DEFINITION)
                        && entries.keySet().stream().allMatch(name -> name.startsWith(top))
                ? top
                : "";
    }
}
