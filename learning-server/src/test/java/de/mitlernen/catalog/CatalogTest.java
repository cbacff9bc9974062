package de.mitlernen.catalog;

import static de.mitlernen.db.schema.Tables.COURSE_VERSION;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import de.mitlernen.NaughtyStrings;
import de.mitlernen.Parallel;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.content.Block;
import de.mitlernen.content.Course;
import de.mitlernen.content.CoursePackages;
import de.mitlernen.content.Editing;
import de.mitlernen.content.Editing.Review;
import de.mitlernen.content.Finding;
import de.mitlernen.content.Medium;
import de.mitlernen.content.Reading;
import de.mitlernen.content.Rule;
import de.mitlernen.content.UnitText;
import de.mitlernen.db.Database;
import de.mitlernen.db.TestDatabase;
import de.mitlernen.web.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

@Tag("database")
class CatalogTest {
    private static final Finding DEFECT =
            new Finding(Rule.KEY_UNKNOWN, "course.yaml", 1, "a planted defect");

    private static final SortedMap<String, Reading> BUNDLED = CoursePackages.bundled();

    private final Database database = TestDatabase.fresh();
    private final Catalog catalog = SampleCourse.catalogIn(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aNewPackageIsPublishedAsVersionOne() {
        assertEquals(1, sample(catalog).version());
        assertEquals("Bäume", title(sample(catalog)));
        assertEquals(1, catalog.courses().size());
    }

    @Test
    void anUnchangedPackageIsNotPublishedAgain() {
        var before = sample(catalog);
        catalog.importPackages(Map.of("trees", SampleCourse.read()));
        assertSame(before, sample(catalog));
        assertEquals(1, versions());
    }

    @Test
    void aChangedPackageBecomesTheNextVersionAndTheEarlierOneStays() {
        catalog.importPackages(Map.of("trees", SampleCourse.titled("Wälder")));
        assertEquals(2, sample(catalog).version());
        assertEquals("Wälder", title(sample(catalog)));
        assertEquals("Bäume", title(catalog.getVersion("trees", 1)));
    }

    @Test
    void serversOfTwoReleasesDoNotPublishByTurns() {
        catalog.importPackages(Map.of("trees", SampleCourse.titled("Wälder")));
        catalog.importPackages(Map.of("trees", SampleCourse.read()));
        assertEquals(2, sample(catalog).version());
        assertEquals("Wälder", title(sample(catalog)));
    }

    @Test
    void aStoredCourseThatCannotBeReadKeepsNoOtherAway() {
        catalog.importPackages(BUNDLED);
        publishUnreadable();
        catalog.refresh();
        assertEquals(1, sample(catalog).version(), "as it was");

        var restarted = SampleCourse.emptyCatalog(database);
        restarted.refresh();
        assertEquals(Optional.empty(), restarted.find("trees"));
        assertEquals(BUNDLED.size(), restarted.courses().size());
    }

    @Test
    void earlierVersionsStayInMemoryWhileTheyAreUsed() {
        var first = sample(catalog);
        int earlier = RecentCourses.MOST + 1;
        for (int i = 0; i < earlier; i++) {
            catalog.importPackages(Map.of("trees", SampleCourse.titled("Nr. " + i)));
        }
        var used = catalog.getVersion("trees", 2);
        for (int version = 3; version <= earlier; version++) {
            catalog.getVersion("trees", version);
            assertSame(used, catalog.getVersion("trees", 2));
        }
        assertNotSame(first, catalog.getVersion("trees", 1));
        assertEquals("Bäume", title(catalog.getVersion("trees", 1)));
    }

    @Test
    void aRefusedPackageKeepsNoOtherAway() {
        var refused = new Reading.Refused(List.of(DEFECT));
        Map<String, Reading> packages =
                Map.of("a", refused, "trees", SampleCourse.titled("Neu"), "z", refused);
        catalog.importPackages(packages);
        assertEquals("Neu", title(sample(catalog)));
        assertEquals(1, catalog.courses().size());
    }

    @Test
    void whatIsLoadedIsWhatWasImported() {
        catalog.importPackages(BUNDLED);
        assertEquals(BUNDLED.size() + 1, catalog.courses().size());
        for (var reading : BUNDLED.values()) {
            var course = ((Reading.Loaded) reading).course();
            assertEquals(Optional.of(course), stored(course.id(), 1));
        }
        assertEquals(Optional.of(SampleCourse.read().course()), stored("trees", 1));
    }

    @Test
    void anImportedCourseIsExportedByteByByte(@TempDir Path folder) throws IOException {
        catalog.importPackages(BUNDLED);
        for (var reading : BUNDLED.values()) {
            var loaded = assertInstanceOf(Reading.Loaded.class, reading);
            var target = folder.resolve(loaded.course().id());
            CoursePackages.write(stored(loaded.course().id(), 1).orElseThrow(), target);
            assertEquals(loaded.contentHash(), CoursePackages.contentHash(target));
        }
    }

    @Test
    void theWorkOnTextsIsStored() {
        var original = SampleCourse.read().course();
        var editing =
                new Editing(
                        Editing.State.REVIEWED,
                        Optional.of(new Review("Readers of the group", LocalDate.of(2026, 11, 23))),
                        true,
                        Map.of(UnitText.TITLE, "0123abcd", "b1", "4567abcd"),
                        Map.of(UnitText.TITLE, List.of("89ababcd"), "b1", List.of("1", "2")),
                        new TreeMap<>(Map.of("sentence-length", "A quotation of the law.")));
        var text = new UnitText("Recht", editing, hardText().blocks());
        var units = Map.of("welcome", Map.of("de", text), "closing-quiz", quiz(original));
        var course = new Course(original.definition(), units, original.media());
        courseVersions().publish(course, "edited");
        assertEquals(Optional.of(course), stored("trees", 2));
    }

    @Test
    void hardTextsAreStoredAsTheyAre() {
        var original = SampleCourse.read().course();
        var units = Map.of("welcome", Map.of("de", hardText()), "closing-quiz", quiz(original));
        var media = Map.of("media/tree.svg", new Medium("image/svg+xml", 1, 1, everyByte()));
        var course = new Course(original.definition(), units, media);
        courseVersions().publish(course, "hard");
        assertEquals(Optional.of(course), stored("trees", 2));
    }

    @Test
    void packagesThatAreImportedNeedNotBeReadAgain() {
        assertEquals(Set.of(SampleCourse.read().contentHash()), catalog.contentHashes());
        catalog.importPackages(BUNDLED);
        assertEquals(BUNDLED.size() + 1, catalog.contentHashes().size());
        assertEquals(Map.of(), CoursePackages.bundled(catalog.contentHashes()));
    }

    @Test
    void thePackageOfAnEarlierVersionNeedNotBeReadAgain() {
        var changed = SampleCourse.titled("Wälder");
        catalog.importPackages(Map.of("trees", changed));
        assertEquals(
                Set.of(SampleCourse.read().contentHash(), changed.contentHash()),
                catalog.contentHashes());
    }

    @Test
    void serversThatImportAtOncePublishOneVersion() throws Exception {
        var changed = SampleCourse.titled("Wälder");
        var seen =
                Parallel.run(
                        6,
                        () -> {
                            var server = SampleCourse.emptyCatalog(database);
                            server.importPackages(Map.of("trees", changed));
                            return sample(server).version();
                        });
        assertEquals(List.of(2, 2, 2, 2, 2, 2), seen);
        assertEquals(2, versions());
    }

    @Test
    void aVersionThatNeverWasIsNotFound() {
        assertEquals(Optional.empty(), catalog.findVersion("trees", 2));
        assertEquals(Optional.empty(), catalog.findVersion("trees", 0));
        assertEquals(Optional.empty(), catalog.findVersion("flowers", 1));
        assertEquals(Optional.empty(), catalog.find("flowers"));
    }

    private static UnitText hardText() {
        var blocks = new ArrayList<Block>();
        for (var naughty : NaughtyStrings.all()) {
            blocks.add(new Block("b" + blocks.size(), Block.TEXT, false, naughty));
        }
        return new UnitText("' ? \\ $$ {fn x} 😀", Editing.draft(), blocks);
    }

    private static Map<String, UnitText> quiz(Course course) {
        return course.units().getOrDefault("closing-quiz", Map.of());
    }

    private static byte[] everyByte() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private Optional<Course> stored(String id, int version) {
        return courseVersions().find(id, version);
    }

    private void publishUnreadable() {
        database.sql()
                .insertInto(COURSE_VERSION)
                .set(COURSE_VERSION.COURSE_ID, "trees")
                .set(COURSE_VERSION.VERSION, 2)
                .set(COURSE_VERSION.CONTENT_HASH, "unreadable")
                .set(COURSE_VERSION.DEFINITION, "id: [")
                .execute();
    }

    private int versions() {
        return database.sql().fetchCount(COURSE_VERSION);
    }

    private static PublishedCourse sample(Catalog catalog) {
        return SampleCourse.in(catalog);
    }

    private static String title(PublishedCourse course) {
        return course.translation(Language.DEFAULT).text().title();
    }

    private CourseVersions courseVersions() {
        return new CourseVersions(database, new AuditTrail(database, new byte[] {2}));
    }
}
