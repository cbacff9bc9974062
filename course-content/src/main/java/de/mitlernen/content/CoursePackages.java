package de.mitlernen.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads course packages.
 *
 * <pre>{@code
 * switch (CoursePackages.read(folder)) {
 *     case Reading.Loaded(var course, var warnings, var hash) -> …
 *     case Reading.Refused(var findings) -> findings.forEach(System.err::println);
 * }
 * }</pre>
 */
public final class CoursePackages {

    private CoursePackages() {}

    /**
     * Reads and checks a package: a folder, which may lie inside a zip file system, or a zip file.
     * Never throws for what the package holds: every defect is a finding.
     */
    public static Reading read(Path folderOrZip) {
        return PackageReader.read(folderOrZip);
    }

    /**
     * Reads the package in a folder or zip file and gives all that is found, by file and line.
     *
     * @param wording applied to each text of a file that holds no error
     */
    public static List<Finding> check(Path folder, Function<WrittenText, Stream<Finding>> wording) {
        return PackageReader.check(folder, wording);
    }

    /**
     * Writes a course into a folder in its canonical form: reading it gives the course again, and
     * writing that gives the same bytes, if the folder was empty. In another one, files that are no
     * part of the course stay.
     *
     * @throws IOException when a file cannot be written
     */
    public static void write(Course course, Path folder) throws IOException {
        PackageWriter.write(course, folder);
    }

    /**
     * Writes a course as a zip file, with the same files as {@link #write(Course, Path)}. The
     * stream is left open.
     *
     * @throws IOException when the stream fails
     */
    public static void write(Course course, OutputStream zip) throws IOException {
        PackageWriter.write(course, zip);
    }

    /**
     * Brings a package into its canonical form, and notes in translations what they were translated
     * from where they do not tell yet. Translations of texts in which only minor edits were made
     * are noted as up to date, and these edits are forgotten. A package with an error, or with a
     * comment that would be lost, stays as it is.
     *
     * @return what the package was before
     * @throws IOException when a file cannot be written, or would be read in another way
     */
    public static Reading rewrite(Path folder) throws IOException {
        var reading = read(folder);
        if (reading instanceof Reading.Loaded(var course, var warnings, _)
                && warnings.stream().noneMatch(it -> it.rule() == Rule.COMMENT_NOT_KEPT)) {
            PackageWriter.rewrite(course.notingOriginals(), folder);
        }
        return reading;
    }

    /**
     * Reads the courses that this library brings along.
     *
     * @return name of the folder → what came of reading it. A course that is refused does not keep
     *     the others from loading.
     */
    public static SortedMap<String, Reading> bundled() {
        return bundled(Set.of());
    }

    /**
     * Reads the bundled courses that are not imported yet: to read and check them all takes about
     * two seconds of a start, to compare their hashes none.
     *
     * @param imported content hashes of the packages to leave out
     * @return as {@link #bundled()}
     */
    public static SortedMap<String, Reading> bundled(Set<String> imported) {
        var courses = Objects.requireNonNull(CoursePackages.class.getResource("/courses"));
        try {
            return courses.getProtocol().equals("jar")
                    ? readJar((JarURLConnection) courses.openConnection(), imported)
                    : readAll(path(courses), imported);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the packages in the folders of a folder.
     *
     * @param imported content hashes of the packages to leave out
     * @return as {@link #bundled()}
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static SortedMap<String, Reading> in(Path folder, Set<String> imported) {
        try {
            return readAll(folder, imported);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * SHA-256 over the paths and bytes of all files of a package, in hexadecimal digits: it changes
     * exactly when a file does.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static String contentHash(Path folder) {
        try {
            return PackageFiles.read(folder, new Findings()).hash();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Reading> readJar(
            JarURLConnection courses, Set<String> imported) throws IOException {
        try (var jar = FileSystems.newFileSystem(path(courses.getJarFileURL()))) {
            return readAll(jar.getPath(courses.getEntryName()), imported);
        }
    }

    private static SortedMap<String, Reading> readAll(Path courses, Set<String> imported)
            throws IOException {
        var readings = new TreeMap<String, Reading>();
        try (var folders = Files.list(courses)) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> !imported.contains(contentHash(folder)))
                    .forEach(folder -> readings.put(folder.getFileName().toString(), read(folder)));
        }
        return readings;
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No path leads to " + url, e);
        }
    }
}
