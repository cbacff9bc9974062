package de.mitlernen.catalog;

import static de.mitlernen.db.schema.Tables.BLOCK;
import static de.mitlernen.db.schema.Tables.BLOCK_TEXT;
import static de.mitlernen.db.schema.Tables.COURSE;
import static de.mitlernen.db.schema.Tables.COURSE_VERSION;
import static de.mitlernen.db.schema.Tables.MEDIUM;
import static de.mitlernen.db.schema.Tables.UNIT_TEXT;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import de.mitlernen.content.Block;
import de.mitlernen.content.Course;
import de.mitlernen.content.CourseYaml;
import de.mitlernen.content.Medium;
import de.mitlernen.content.UnitText;
import de.mitlernen.db.Database;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** All SQL about course versions. */
final class CourseVersions {
    /** Where servers learn that a course was published. */
    static final String CHANNEL = "course_published";

    /** Held while courses are imported, as several servers may start at once. */
    private static final long IMPORT_LOCK = 0x4D69746C65726E65L;

    private final Database database;

    CourseVersions(Database database) {
        this.database = database;
    }

    /** The newest version of every course: course id → version. */
    Map<String, Integer> newest() {
        return database.sql()
                .select(COURSE_VERSION.COURSE_ID, max(COURSE_VERSION.VERSION))
                .from(COURSE_VERSION)
                .groupBy(COURSE_VERSION.COURSE_ID)
                .orderBy(COURSE_VERSION.COURSE_ID)
                .fetchMap(COURSE_VERSION.COURSE_ID, max(COURSE_VERSION.VERSION));
    }

    /** The content of every version there ever was. */
    Set<String> contentHashes() {
        return database.sql()
                .selectDistinct(COURSE_VERSION.CONTENT_HASH)
                .from(COURSE_VERSION)
                .fetchSet(COURSE_VERSION.CONTENT_HASH);
    }

    /**
     * Publishes a course as a new version unless one of its versions had the same content: servers
     * of different releases that share a database must not publish their packages by turns.
     *
     * @return whether it was published
     */
    boolean publish(Course course, String contentHash) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            var sql = tx.dsl();
                            sql.execute("select pg_advisory_xact_lock(?)", IMPORT_LOCK);
                            if (wasPublished(sql, course.id(), contentHash)) {
                                return false;
                            }
                            insert(sql, course, latest(sql, course.id()) + 1, contentHash);
                            sql.execute("select pg_notify(?, ?)", CHANNEL, course.id());
                            return true;
                        });
    }

    private static boolean wasPublished(DSLContext sql, String courseId, String contentHash) {
        return sql.fetchExists(
                COURSE_VERSION,
                COURSE_VERSION.COURSE_ID.eq(courseId),
                COURSE_VERSION.CONTENT_HASH.eq(contentHash));
    }

    /** The newest version, or 0. */
    private static int latest(DSLContext sql, String courseId) {
        return sql.select(coalesce(max(COURSE_VERSION.VERSION), 0))
                .from(COURSE_VERSION)
                .where(COURSE_VERSION.COURSE_ID.eq(courseId))
                .fetchSingle(Record1::value1);
    }

    private static void insert(DSLContext sql, Course course, int version, String contentHash) {
        sql.insertInto(COURSE).set(COURSE.COURSE_ID, course.id()).onConflictDoNothing().execute();
        sql.insertInto(COURSE_VERSION)
                .set(COURSE_VERSION.COURSE_ID, course.id())
                .set(COURSE_VERSION.VERSION, version)
                .set(COURSE_VERSION.CONTENT_HASH, contentHash)
                .set(COURSE_VERSION.DEFINITION, CourseYaml.write(course.definition()))
                .execute();
        var rows = new ArrayList<Query>();
        course.units()
                .forEach((unitId, texts) -> rows.addAll(unit(sql, course, version, unitId, texts)));
        course.media()
                .forEach((path, medium) -> rows.add(medium(sql, course, version, path, medium)));
        sql.batch(rows).execute();
    }

    private static List<Query> unit(
            DSLContext sql,
            Course course,
            int version,
            String unitId,
            Map<String, UnitText> texts) {
        var rows = new ArrayList<Query>();
        var source = Objects.requireNonNull(texts.get(course.definition().sourceLanguage()));
        for (int i = 0; i < source.blocks().size(); i++) {
            var block = source.blocks().get(i);
            rows.add(
                    sql.insertInto(BLOCK)
                            .values(
                                    course.id(),
                                    version,
                                    unitId,
                                    block.id(),
                                    i,
                                    block.kind(),
                                    block.optional()));
        }
        texts.forEach(
                (language, text) -> {
                    rows.add(
                            sql.insertInto(UNIT_TEXT)
                                    .values(
                                            course.id(),
                                            version,
                                            unitId,
                                            language,
                                            text.title(),
                                            text.state().name().toLowerCase(Locale.ROOT),
                                            text.machineTranslated()));
                    for (var block : text.blocks()) {
                        rows.add(
                                sql.insertInto(BLOCK_TEXT)
                                        .values(
                                                course.id(),
                                                version,
                                                unitId,
                                                block.id(),
                                                language,
                                                block.markdown()));
                    }
                });
        return rows;
    }

    private static Query medium(
            DSLContext sql, Course course, int version, String path, Medium medium) {
        return sql.insertInto(MEDIUM)
                .values(
                        course.id(),
                        version,
                        path,
                        medium.type(),
                        medium.width(),
                        medium.height(),
                        medium.bytes());
    }

    /** Reads a version back as it was published. */
    Optional<Course> find(String courseId, int version) {
        return database.sql()
                .select(COURSE_VERSION.DEFINITION)
                .from(COURSE_VERSION)
                .where(COURSE_VERSION.COURSE_ID.eq(courseId))
                .and(COURSE_VERSION.VERSION.eq(version))
                .fetchOptional(COURSE_VERSION.DEFINITION)
                .map(CourseYaml::read)
                .map(
                        definition ->
                                new Course(
                                        definition,
                                        units(courseId, version),
                                        media(courseId, version)));
    }

    private Map<String, Map<String, UnitText>> units(String courseId, int version) {
        var blocks = blocks(courseId, version);
        var units = new HashMap<String, Map<String, UnitText>>();
        database.sql()
                .selectFrom(UNIT_TEXT)
                .where(UNIT_TEXT.COURSE_ID.eq(courseId))
                .and(UNIT_TEXT.VERSION.eq(version))
                .forEach(
                        row ->
                                units.computeIfAbsent(row.getUnitId(), any -> new HashMap<>())
                                        .put(
                                                row.getLanguage(),
                                                new UnitText(
                                                        row.getTitle(),
                                                        UnitText.State.valueOf(
                                                                row.getState()
                                                                        .toUpperCase(Locale.ROOT)),
                                                        row.getMachineTranslated(),
                                                        blocks.getOrDefault(
                                                                row.getUnitId()
                                                                        + "/"
                                                                        + row.getLanguage(),
                                                                List.of()))));
        return units;
    }

    /** Unit id and language, joined by a slash → blocks in their order. */
    private Map<String, List<Block>> blocks(String courseId, int version) {
        return database.sql()
                .select(
                        BLOCK.UNIT_ID,
                        BLOCK_TEXT.LANGUAGE,
                        BLOCK.BLOCK_ID,
                        BLOCK.KIND,
                        BLOCK.OPTIONAL,
                        BLOCK_TEXT.MARKDOWN)
                .from(BLOCK)
                .join(BLOCK_TEXT)
                .using(BLOCK.COURSE_ID, BLOCK.VERSION, BLOCK.UNIT_ID, BLOCK.BLOCK_ID)
                .where(BLOCK.COURSE_ID.eq(courseId))
                .and(BLOCK.VERSION.eq(version))
                .orderBy(BLOCK.UNIT_ID, BLOCK_TEXT.LANGUAGE, BLOCK.POSITION)
                .fetchGroups(
                        row -> row.value1() + "/" + row.value2(),
                        row -> new Block(row.value3(), row.value4(), row.value5(), row.value6()));
    }

    private Map<String, Medium> media(String courseId, int version) {
        return database.sql()
                .selectFrom(MEDIUM)
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
