package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A small course package in a temporary folder: good, until a test spoils it. */
final class SamplePackage {

    private final Path folder;

    SamplePackage(Path folder) {
        this.folder = folder;
        try (var files = Files.walk(original())) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Replaces a part of a file, which has to be there. */
    SamplePackage change(String file, String part, String replacement) {
        var text = text(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(part + " does not stand in " + file);
        }
        return write(file, text.replace(part, replacement));
    }

    SamplePackage append(String file, String text) {
        return write(file, text(file) + text);
    }

    SamplePackage write(String file, String text) {
        return write(file, text.getBytes(UTF_8));
    }

    SamplePackage write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SamplePackage delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the reader finds, each as {@code file:line rule}. */
    List<String> findings() {
        var findings =
                switch (CoursePackages.read(folder)) {
                    case Reading.Loaded loaded -> loaded.warnings();
                    case Reading.Refused refused -> refused.findings();
                };
        return findings.stream()
                .map(found -> "%s:%d %s".formatted(found.file(), found.line(), found.rule()))
                .toList();
    }

    Reading.Loaded load() {
        if (CoursePackages.read(folder) instanceof Reading.Loaded loaded) {
            return loaded;
        }
        throw new AssertionError(String.join("\n", findings()));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path file) {
        try {
            write(original().relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path original() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SamplePackage.class.getResource("sample")).toURI());
    }
}
