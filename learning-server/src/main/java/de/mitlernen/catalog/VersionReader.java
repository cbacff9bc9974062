package de.mitlernen.catalog;

import static de.mitlernen.db.schema.Tables.BLOCK;
import static de.mitlernen.db.schema.Tables.BLOCK_TEXT;
import static de.mitlernen.db.schema.Tables.COURSE_VERSION;
import static de.mitlernen.db.schema.Tables.KEPT_FINDING;
import static de.mitlernen.db.schema.Tables.MEDIUM;
import static de.mitlernen.db.schema.Tables.UNIT_TEXT;

import de.mitlernen.content.Block;
import de.mitlernen.content.Course;
import de.mitlernen.content.CourseYaml;
import de.mitlernen.content.Editing;
import de.mitlernen.content.Editing.Review;
import de.mitlernen.content.Medium;
import de.mitlernen.content.UnitText;
import de.mitlernen.db.schema.tables.records.UnitTextRecord;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a version back as it was published. */
final class VersionReader {
    /** A unit in one language. */
    private record TextKey(String unitId, String language) {}

    /** A block with what its file tells of the work on it. */
    private record StoredBlock(Block block, @Nullable String sourceHash, List<String> minorEdits) {}

    private final DSLContext sql;
    private final String courseId;
    private final int version;

    VersionReader(DSLContext sql, String courseId, int version) {
        this.sql = sql;
        this.courseId = courseId;
        this.version = version;
    }

    Optional<Course> read() {
        return sql.select(COURSE_VERSION.DEFINITION)
                .from(COURSE_VERSION)
                .where(COURSE_VERSION.COURSE_ID.eq(courseId))
                .and(COURSE_VERSION.VERSION.eq(version))
                .fetchOptional(COURSE_VERSION.DEFINITION)
                .map(CourseYaml::read)
                .map(definition -> new Course(definition, units(), media()));
    }

    private Map<String, Map<String, UnitText>> units() {
        var blocks = blocks();
        var reasons = reasons();
        var units = new HashMap<String, Map<String, UnitText>>();
        sql.selectFrom(UNIT_TEXT)
                .where(UNIT_TEXT.COURSE_ID.eq(courseId))
                .and(UNIT_TEXT.VERSION.eq(version))
                .forEach(
                        row -> {
                            var key = new TextKey(row.getUnitId(), row.getLanguage());
                            units.computeIfAbsent(key.unitId, any -> new HashMap<>())
                                    .put(
                                            key.language,
                                            text(
                                                    row,
                                                    blocks.getOrDefault(key, List.of()),
                                                    reasons.getOrDefault(key, new TreeMap<>())));
                        });
        return units;
    }

    private static UnitText text(
            UnitTextRecord row, List<StoredBlock> blocks, SortedMap<String, String> reasons) {
        var translatedFrom = new HashMap<String, String>();
        var minorEdits = new HashMap<String, List<String>>();
        note(UnitText.TITLE, row.getTitleSourceHash(), translatedFrom);
        note(UnitText.TITLE, List.of(row.getTitleMinorEdits()), minorEdits);
        for (var stored : blocks) {
            note(stored.block.id(), stored.sourceHash, translatedFrom);
            note(stored.block.id(), stored.minorEdits, minorEdits);
        }
        var editing =
                new Editing(
                        Editing.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                        review(row),
                        row.getMachineTranslated(),
                        translatedFrom,
                        minorEdits,
                        reasons);
        return new UnitText(
                row.getTitle(), editing, blocks.stream().map(StoredBlock::block).toList());
    }

    private static Optional<Review> review(UnitTextRecord row) {
        return Optional.ofNullable(row.getReviewedBy())
                .map(by -> new Review(by, row.getReviewedOn()));
    }

    private static void note(String id, @Nullable String hash, Map<String, String> hashes) {
        if (hash != null) {
            hashes.put(id, hash);
        }
    }

    private static void note(String id, List<String> edits, Map<String, List<String>> byId) {
        if (!edits.isEmpty()) {
            byId.put(id, edits);
        }
    }

    /** The blocks of each text in their order. */
    private Map<TextKey, List<StoredBlock>> blocks() {
        return sql.select(
                        BLOCK.UNIT_ID,
                        BLOCK_TEXT.LANGUAGE,
                        BLOCK.BLOCK_ID,
                        BLOCK.KIND,
                        BLOCK.OPTIONAL,
                        BLOCK_TEXT.MARKDOWN,
                        BLOCK_TEXT.SOURCE_HASH,
                        BLOCK_TEXT.MINOR_EDITS)
                .from(BLOCK)
                .join(BLOCK_TEXT)
                .using(BLOCK.COURSE_ID, BLOCK.VERSION, BLOCK.UNIT_ID, BLOCK.BLOCK_ID)
                .where(BLOCK.COURSE_ID.eq(courseId))
                .and(BLOCK.VERSION.eq(version))
                .orderBy(BLOCK.UNIT_ID, BLOCK_TEXT.LANGUAGE, BLOCK.POSITION)
                .fetchGroups(
                        row -> new TextKey(row.value1(), row.value2()),
                        row ->
                                new StoredBlock(
                                        new Block(
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6()),
                                        row.value7(),
                                        List.of(row.value8())));
    }

    /** Rule → reason, of each text. */
    private Map<TextKey, SortedMap<String, String>> reasons() {
        var reasons = new HashMap<TextKey, SortedMap<String, String>>();
        sql.selectFrom(KEPT_FINDING)
                .where(KEPT_FINDING.COURSE_ID.eq(courseId))
                .and(KEPT_FINDING.VERSION.eq(version))
                .forEach(
                        row ->
                                reasons.computeIfAbsent(
                                                new TextKey(row.getUnitId(), row.getLanguage()),
                                                any -> new TreeMap<>())
                                        .put(row.getRule(), row.getReason()));
        return reasons;
    }

    private Map<String, Medium> media() {
        return sql.selectFrom(MEDIUM)
                .where(MEDIUM.COURSE_ID.eq(courseId))
                .and(MEDIUM.VERSION.eq(version))
                .fetchMap(
                        MEDIUM.PATH,
                        row ->
                                new Medium(
                                        row.getType(),
                                        row.getWidth(),
                                        row.getHeight(),
                                        row.getBytes()));
    }
}
