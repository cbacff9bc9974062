package de.mitlernen.certificate;

import static de.mitlernen.db.schema.Tables.COURSE_SUMMARY;
import static de.mitlernen.db.schema.Tables.CREDENTIAL;
import static de.mitlernen.db.schema.Tables.CREDENTIAL_CODE;
import static de.mitlernen.db.schema.Tables.ENROLMENT;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;

import org.jooq.Condition;
import org.jooq.DSLContext;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All SQL about credentials. A writing method is one transaction. */
public final class Credentials {
    private final Database database;
    private final AuditTrail audit;

    public Credentials(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * A course that a learner has completed.
     *
     * @param version of the course in which the learner is enrolled
     */
    public record CompletedCourse(UUID learnerId, UUID enrolmentId, String courseId, int version) {}

    /** The learner's completion of a course, on which a certificate is issued. */
    public Optional<CompletedCourse> findCompleted(UUID learnerId, String courseId) {
        return database.sql()
                .select(ENROLMENT.ENROLMENT_ID, ENROLMENT.VERSION)
                .from(COURSE_SUMMARY)
                .join(ENROLMENT)
                .on(ENROLMENT.LEARNER_ID.eq(COURSE_SUMMARY.LEARNER_ID))
                .and(ENROLMENT.ENROLMENT_ID.eq(COURSE_SUMMARY.ENROLMENT_ID))
                .where(COURSE_SUMMARY.LEARNER_ID.eq(learnerId))
                .and(COURSE_SUMMARY.COURSE_ID.eq(courseId))
                .and(COURSE_SUMMARY.COMPLETED_AT.isNotNull())
                .fetchOptional(
                        row ->
                                new CompletedCourse(
                                        learnerId, row.value1(), courseId, row.value2()));
    }

    /** Issues a credential; if one was issued for this completion already, that one stays. */
    public Credential issue(CompletedCourse course, Credential credential) {
        return database.sql()
                .transactionResult(
                        tx -> {
                            if (insert(tx.dsl(), course, credential) == 1) {
                                insertCode(tx.dsl(), course.learnerId(), credential);
                                audit.record(
                                        tx.dsl(),
                                        AuditAction.CREDENTIAL_ISSUED,
                                        Optional.empty(),
                                        Optional.of(course.learnerId()),
                                        course.courseId());
                            }
                            return findFor(tx.dsl(), course).orElseThrow();
                        });
    }

    /** What was issued for a completion. */
    public Optional<Credential> findFor(CompletedCourse course) {
        return findFor(database.sql(), course);
    }

    private static Optional<Credential> findFor(DSLContext sql, CompletedCourse course) {
        return select(
                        sql,
                        CREDENTIAL
                                .LEARNER_ID
                                .eq(course.learnerId())
                                .and(CREDENTIAL.ENROLMENT_ID.eq(course.enrolmentId())))
                .stream()
                .findFirst();
    }

    /** All credentials of a learner, the newest first. */
    public List<Credential> of(UUID learnerId) {
        return select(database.sql(), CREDENTIAL.LEARNER_ID.eq(learnerId));
    }

    /** A credential of this learner. */
    public Optional<Credential> find(UUID learnerId, UUID credentialId) {
        return select(
                        database.sql(),
                        CREDENTIAL
                                .LEARNER_ID
                                .eq(learnerId)
                                .and(CREDENTIAL.CREDENTIAL_ID.eq(credentialId)))
                .stream()
                .findFirst();
    }

    /** The credential with this code, whoever asks. */
    public Optional<Credential> find(VerificationCode code) {
        return select(database.sql(), CREDENTIAL_CODE.CODE.eq(code.characters())).stream()
                .findFirst();
    }

    private static List<Credential> select(DSLContext sql, Condition condition) {
        return sql.select(CREDENTIAL.asterisk(), CREDENTIAL_CODE.CODE)
                .from(CREDENTIAL_CODE)
                .join(CREDENTIAL)
                .using(CREDENTIAL.LEARNER_ID, CREDENTIAL.CREDENTIAL_ID)
                .where(condition)
                .orderBy(CREDENTIAL.ISSUED_AT.desc())
                .fetch(Credentials::credential);
    }

    private static Credential credential(org.jooq.Record row) {
        return new Credential(
                row.get(CREDENTIAL.CREDENTIAL_ID),
                new VerificationCode(row.get(CREDENTIAL_CODE.CODE)),
                row.get(CREDENTIAL.LANGUAGE),
                row.get(CREDENTIAL.RECIPIENT),
                row.get(CREDENTIAL.COURSE_TITLE),
                List.of(row.get(CREDENTIAL.OUTCOMES)),
                List.of(row.get(CREDENTIAL.COMPETENCES)),
                row.get(CREDENTIAL.ISSUER),
                row.get(CREDENTIAL.VERIFICATION),
                row.get(CREDENTIAL.ISSUED_AT));
    }

    private static int insert(DSLContext sql, CompletedCourse course, Credential credential) {
        return sql.insertInto(CREDENTIAL)
                .set(CREDENTIAL.LEARNER_ID, course.learnerId())
                .set(CREDENTIAL.CREDENTIAL_ID, credential.id())
                .set(CREDENTIAL.ENROLMENT_ID, course.enrolmentId())
                .set(CREDENTIAL.COURSE_ID, course.courseId())
                .set(CREDENTIAL.VERSION, course.version())
                .set(CREDENTIAL.LANGUAGE, credential.language())
                .set(CREDENTIAL.RECIPIENT, credential.recipient())
                .set(CREDENTIAL.COURSE_TITLE, credential.courseTitle())
                .set(CREDENTIAL.OUTCOMES, credential.outcomes().toArray(String[]::new))
                .set(CREDENTIAL.COMPETENCES, credential.competences().toArray(String[]::new))
                .set(CREDENTIAL.ISSUER, credential.issuer())
                .set(CREDENTIAL.VERIFICATION, credential.verification())
                .set(CREDENTIAL.ISSUED_AT, credential.issuedAt())
                .onConflict(CREDENTIAL.LEARNER_ID, CREDENTIAL.ENROLMENT_ID)
                .doNothing()
                .execute();
    }

    private static void insertCode(DSLContext sql, UUID learnerId, Credential credential) {
        sql.insertInto(CREDENTIAL_CODE)
                .set(CREDENTIAL_CODE.CODE, credential.code().characters())
                .set(CREDENTIAL_CODE.LEARNER_ID, learnerId)
                .set(CREDENTIAL_CODE.CREDENTIAL_ID, credential.id())
                .execute();
    }
}
