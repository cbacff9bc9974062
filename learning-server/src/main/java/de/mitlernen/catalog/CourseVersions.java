package de.mitlernen.catalog;

import static de.mitlernen.db.schema.Tables.COURSE_VERSION;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.content.Course;
import de.mitlernen.db.Database;

import org.jooq.DSLContext;
import org.jooq.Record1;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All SQL about course versions. */
final class CourseVersions {
    /** Where servers learn that a course was published. */
    static final String CHANNEL = "course_published";

    /** Held while courses are imported, as several servers may start at once. */
    private static final long IMPORT_LOCK = 0x4D69746C65726E65L;

    private final Database database;
    private final AuditTrail audit;

    CourseVersions(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
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
                            int version = latest(sql, course.id()) + 1;
                            VersionWriter.write(sql, course, version, contentHash);
                            audit.record(
                                    sql,
                                    AuditAction.COURSE_PUBLISHED,
                                    Optional.empty(),
                                    Optional.empty(),
                                    course.id() + " " + version);
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

    /** Reads a version back as it was published. */
    Optional<Course> find(String courseId, int version) {
        return new VersionReader(database.sql(), courseId, version).read();
    }
}
