package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The sample package with a change that rule-examples.yaml describes. */
final class ExamplePackage {

    private static final String SOURCE = "de";

    private final SamplePackage sample;

    ExamplePackage(SamplePackage sample) {
        this.sample = sample;
    }

    /**
     * Makes the changes that rule-examples.yaml explains.
     *
     * @return the folder or archive to check
     */
    Path with(List<Map<String, Object>> changes) {
        changes.forEach(this::make);
        return sample.folder().resolve(text(changes.getLast(), "open"));
    }

    private void make(Map<String, Object> example) {
        var file = text(example, "in");
        if (!example.containsKey("write")) {
            addLanguage(file);
        }
        var repeated = text(example, "add").repeat((int) example.getOrDefault("times", 1));
        for (var change : example.entrySet()) {
            switch (change.getKey()) {
                case "add" -> sample.append(file, "\n" + repeated + "\n");
                case "change" -> sample.change(file, text(example, "change"), text(example, "to"));
                case "write" -> sample.write(file, text(example, "write"));
                case "hex" -> sample.write(file, bytes(text(example, "hex")));
                case "size" -> sample.write(file, filled((int) change.getValue()));
                case "delete" -> sample.delete(text(example, "delete"));
                case "link" -> link(text(example, "link"));
                case "zip" -> sample.write(file, zip((List<?>) change.getValue(), example));
                default -> {}
            }
        }
    }

    /** A file in a language that the sample lacks is a copy of the German one, in short lines. */
    private void addLanguage(String file) {
        var language = file.replaceFirst("^[a-z-]+/(.*)\\.md$", "$1");
        if (language.equals(file) || Files.exists(sample.folder().resolve(file))) {
            return;
        }
        for (var unit : new String[] {"welcome", "closing-quiz"}) {
            sample.write(
                    "%s/%s.md".formatted(unit, language),
                    read("%s/%s.md".formatted(unit, SOURCE)).replace(". Mehr", ".\\\nMehr"));
        }
        sample.write(
                "course.yaml",
                read("course.yaml")
                        .replaceAll("(?m)^  (de: .*)$", "  $1\n  " + language + ": Wald")
                        .replaceFirst(
                                language + ": Wald\n  en: \\[", language + ": [a, b, c]\n  en: [")
                        .replace("{ de: Grundlagen,", "{ de: Grundlagen, " + language + ": Wald,"));
    }

    private void link(String name) {
        try {
            Files.createSymbolicLink(
                    sample.folder().resolve(name), sample.folder().resolve("course.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(List<?> names, Map<String, Object> example) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (var name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name.toString()));
                zip.write(filled((int) example.getOrDefault("filled", 0)));
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return example.containsKey("encrypted")
                ? encrypted(bytes.toByteArray())
                : bytes.toByteArray();
    }

    /** With the flag of encryption set where the first entry begins, and in the list at the end. */
    private static byte[] encrypted(byte[] zip) {
        for (int at = 0; at < zip.length - 8; at++) {
            boolean listed = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1;
            if (at == 0 || listed) {
                zip[at + (listed ? 8 : 6)] |= 1;
            }
        }
        return zip;
    }

    private String read(String file) {
        try {
            return Files.readString(sample.folder().resolve(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String text(Map<String, Object> example, String key) {
        return example.getOrDefault(key, "").toString();
    }
}
