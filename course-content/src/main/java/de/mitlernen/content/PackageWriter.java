package de.mitlernen.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a course as a package in its canonical form. */
final class PackageWriter {

    /** The earliest that a zip file can tell: the same course gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackageWriter() {}

    /** Path inside the package → content. */
    static SortedMap<String, byte[]> files(Course course) {
        var files = new TreeMap<String, byte[]>();
        files.put(PackageLayout.DEFINITION, CourseYaml.write(course.definition()).getBytes(UTF_8));
        course.units()
                .forEach(
                        (unit, texts) ->
                                texts.forEach(
                                        (language, text) ->
                                                files.put(
                                                        "%s/%s.md".formatted(unit, language),
                                                        UnitFileWriter.write(text)
                                                                .getBytes(UTF_8))));
        course.media().forEach((path, medium) -> files.put(path, medium.bytes()));
        return files;
    }

    /**
     * Writes a course over the package that it was read from, or nothing if that would change it.
     */
    static void rewrite(Course course, Path folder) throws IOException {
        if (!PackageReader.isReadAs(course, files(course))) {
            throw new IOException("its canonical form would be another course");
        }
        write(course, folder);
    }

    /** Writes the files that are not there or have another content; others stay untouched. */
    static void write(Course course, Path folder) throws IOException {
        for (var file : files(course).entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            if (!Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                Files.write(path, file.getValue());
            }
        }
    }

    static void write(Course course, OutputStream zip) throws IOException {
        var out = new ZipOutputStream(zip, UTF_8);
        for (var file : files(course).entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            out.putNextEntry(entry);
            out.write(file.getValue());
        }
        out.finish();
    }
}
