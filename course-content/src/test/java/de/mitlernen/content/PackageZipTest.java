package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Archives as an attacker, a Mac or an old program makes them. */
class PackageZipTest {

    private static final int SYMBOLIC_LINK = 0120777;

    @TempDir Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    @Test
    void aPackageMayLieInOneFolder() throws IOException {
        addCourse("trees/");
        assertEquals(course(), load().course());
    }

    @Test
    void whatAMacAddsIsLeftOut() throws IOException {
        addCourse("trees/");
        add("__MACOSX/trees/._course.yaml", "Mac".getBytes(UTF_8));
        assertEquals(course(), load().course());
    }

    @Test
    void twoFoldersAreNoPackage() throws IOException {
        addCourse("trees/");
        add("bushes/course.yaml", new byte[0]);
        assertTrue(findings().contains("bushes/course.yaml:file-outside-layout"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.md",
                "welcome/../../outside.md",
                "/etc/outside.md",
                "C:/outside.md",
                "./outside.md",
                "welcome//outside.md",
                "wel\ncome/de.md"
            })
    void aPathThatLeadsOutIsRefused(String path) throws IOException {
        add(path, new byte[0]);
        assertEquals(List.of(path + ":archive-path-unsafe"), findings().subList(0, 1));
    }

    @Test
    void aPathWithoutEndIsRefused() throws IOException {
        add("a/".repeat(30_000), new byte[0]);
        assertTrue(findings().getFirst().endsWith(":archive-path-unsafe"));
    }

    @Test
    void aSymbolicLinkIsRefused() throws IOException {
        var entry = new ZipArchiveEntry("media/oak.svg");
        entry.setUnixMode(SYMBOLIC_LINK);
        add(entry, "/etc/passwd".getBytes(UTF_8));
        assertEquals(List.of("media/oak.svg:symbolic-link"), findings().subList(0, 1));
    }

    @Test
    void aBombIsRefusedWithoutBeingUnpacked() throws IOException {
        add("media/bomb.svg", new byte[300_000_000]);
        assertTrue(bytes.size() < 1_000_000);
        assertTrue(findings().contains("media/bomb.svg:file-too-large"));
    }

    @Test
    void theBytesOfAllFilesAreCounted() throws IOException {
        for (int file = 0; file < 6; file++) {
            add("media/film-" + file + ".webm", new byte[Limits.VIDEO]);
        }
        assertTrue(findings().contains(":package-too-large"));
    }

    @Test
    void aSizeThatIsALieHelpsNobody() throws IOException {
        add("media/bomb.svg", new byte[50_000_000]);
        var archive = archive();
        int size = indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 24;
        archive[size] = 1;
        archive[size + 1] = archive[size + 2] = archive[size + 3] = 0;
        assertTrue(findings(archive).stream().anyMatch(found -> !found.contains("missing")));
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        for (int file = 0; file <= Limits.FILES; file++) {
            add("media/" + file + ".svg", new byte[0]);
        }
        assertEquals(":package-too-large", findings().getFirst());
    }

    @Test
    void anEncryptedEntryIsRefused() throws IOException {
        add("course.yaml", "id: trees".getBytes(UTF_8));
        var archive = archive();
        archive[6] |= 1;
        archive[indexOf(archive, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        assertEquals("course.yaml:archive-encrypted", findings(archive).getFirst());
    }

    @Test
    void aNameThatIsNotUtf8IsRefused() throws IOException {
        add("media/b~ume.svg", new byte[0]);
        var archive = archive();
        for (int at = 0; at < archive.length; at++) {
            if (archive[at] == '~') {
                archive[at] = (byte) 'ä';
            }
        }
        assertTrue(findings(archive).getFirst().endsWith(":encoding"));
    }

    @Test
    void twoFilesOfOnePathAreRefused() throws IOException {
        add("course.yaml", "id: trees".getBytes(UTF_8));
        add("course.yaml", "id: bushes".getBytes(UTF_8));
        assertTrue(findings().contains("course.yaml:archive-entry-twice"));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertEquals(
                ":archive-malformed", findings("PK and nothing more".getBytes(UTF_8)).getFirst());
    }

    @Test
    void anArchiveThatBreaksOffIsRefused() throws IOException {
        addCourse("");
        var archive = archive();
        assertEquals(
                ":archive-malformed",
                findings(Arrays.copyOf(archive, archive.length / 2)).getFirst());
    }

    @Test
    void nothingIsWrittenToDisk() throws IOException {
        add("../outside.md", new byte[0]);
        addCourse("");
        findings();
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    private Course course() {
        return new SamplePackage(folder.resolve("trees")).load().course();
    }

    private void addCourse(String top) throws IOException {
        for (var file : PackageWriter.files(course()).entrySet()) {
            add(top + file.getKey(), file.getValue());
        }
    }

    private void add(String name, byte[] content) throws IOException {
        add(new ZipArchiveEntry(name), content);
    }

    private void add(ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }

    private byte[] archive() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }

    private Reading.Loaded load() throws IOException {
        return assertInstanceOf(Reading.Loaded.class, CoursePackages.read(file(archive())));
    }

    /** Each as {@code file:rule}. */
    private List<String> findings() {
        try {
            return findings(archive());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> findings(byte[] archive) {
        var refused = assertInstanceOf(Reading.Refused.class, CoursePackages.read(file(archive)));
        return refused.findings().stream()
                .filter(found -> found.rule() != Rule.COURSE_YAML_MISSING)
                .map(found -> found.file() + ":" + found.rule())
                .toList();
    }

    private Path file(byte[] archive) {
        try {
            return Files.write(folder.resolve("trees.zip"), archive);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at < all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("not there");
    }
}
