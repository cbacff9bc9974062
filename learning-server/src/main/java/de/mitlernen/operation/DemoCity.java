package de.mitlernen.operation;

import static de.mitlernen.db.schema.Tables.LEARNER;
import static de.mitlernen.selfcheck.Level.ALONE;
import static de.mitlernen.selfcheck.Level.NOT_YET;
import static de.mitlernen.selfcheck.Level.SHOW_OTHERS;
import static de.mitlernen.selfcheck.Level.WITH_HELP;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.certificate.Credentials;
import de.mitlernen.certificate.Issuing;
import de.mitlernen.db.Database;
import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.Learners;
import de.mitlernen.web.Language;
import de.mitlernen.web.Role;

import org.jooq.DSLContext;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Fills an empty platform with a small city, always the same, to look at and to try. */
public final class DemoCity {
    private static final String LEARNER_EMAIL = "learner@example.org";
    private static final String TRAINER_EMAIL = "trainer@example.org";
    private static final String ADMIN_EMAIL = "admin@example.org";

    /** With which one can sign in. */
    public static final List<String> EMAILS = List.of(LEARNER_EMAIL, TRAINER_EMAIL, ADMIN_EMAIL);

    private static final int GUESTS = 24;

    /** For what is random in the demonstration and the same in every one of them. */
    public static final long SEED = 24;

    private static final String PASSWORD_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 12;

    private final Database database;
    private final Catalog catalog;
    private final Learners learners;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Issuing issuing;

    public DemoCity(
            Database database,
            Catalog catalog,
            Learners learners,
            Accounts accounts,
            Credentials credentials,
            Issuing issuing) {
        this.database = database;
        this.catalog = catalog;
        this.learners = learners;
        this.accounts = accounts;
        this.credentials = credentials;
        this.issuing = issuing;
    }

    /**
     * Adds the city if there is nobody yet, and sets the password of its accounts.
     *
     * @param origin address at which the certificates can be checked
     * @return the password; empty if the platform has other people, who are left alone
     */
    public Optional<String> prepare(Optional<String> chosenPassword, String origin) {
        var password = chosenPassword.orElseGet(DemoCity::randomPassword);
        if (database.sql().fetchExists(LEARNER)) {
            if (!EMAILS.stream()
                    .map(email -> accounts.setPassword(id(email), password))
                    .reduce(false, Boolean::logicalOr)) {
                return Optional.empty();
            }
        } else {
            database.sql().transaction(tx -> fill(tx.dsl(), password));
        }
        issueCertificate(origin);
        return Optional.of(password);
    }

    private void fill(DSLContext tx, String password) {
        accounts.add(
                tx, id(LEARNER_EMAIL), LEARNER_EMAIL, "Maria Schneider", Role.LEARNER, password);
        accounts.add(tx, id(TRAINER_EMAIL), TRAINER_EMAIL, "Yusuf Demir", Role.TRAINER, password);
        accounts.add(
                tx, id(ADMIN_EMAIL), ADMIN_EMAIL, "Petra Hoffmann", Role.ADMINISTRATOR, password);
        var history = new DemoHistory(tx);
        history.learn(id(LEARNER_EMAIL), course("passwords"), 1.0, 9);
        history.learn(id(LEARNER_EMAIL), course("first-smartphone"), 0.5, 1);
        var checks = new DemoSelfChecks(tx);
        checks.answer(
                id(LEARNER_EMAIL), 96, List.of(WITH_HELP, NOT_YET, WITH_HELP, NOT_YET, NOT_YET));
        checks.answer(
                id(LEARNER_EMAIL), 2, List.of(ALONE, WITH_HELP, WITH_HELP, SHOW_OTHERS, WITH_HELP));
        addGuests(tx, history);
    }

    private void addGuests(DSLContext tx, DemoHistory history) {
        var courses = List.copyOf(catalog.courses());
        var random = new Random(SEED);
        for (int i = 1; i <= GUESTS; i++) {
            var guest = id("guest-" + i);
            learners.insertGuest(tx, guest);
            int begun = 1 + random.nextInt(2);
            for (int c = 0; c < begun; c++) {
                var course = courses.get((i + c) % courses.size());
                history.learn(guest, course, random.nextDouble(1.2), 1 + random.nextInt(60));
            }
        }
    }

    /** At the next start if the first one was interrupted. */
    private void issueCertificate(String origin) {
        credentials
                .findCompleted(id(LEARNER_EMAIL), "passwords")
                .filter(completed -> credentials.of(completed.learnerId()).isEmpty())
                .ifPresent(
                        completed ->
                                issuing.issue(
                                        completed, "Maria Schneider", Language.DEFAULT, origin));
    }

    private PublishedCourse course(String id) {
        return catalog.find(id).orElseThrow();
    }

    /** The same person has the same id in every demonstration. */
    private static UUID id(String person) {
        return UUID.nameUUIDFromBytes(("demo " + person).getBytes(StandardCharsets.UTF_8));
    }

    private static String randomPassword() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }
}
