package de.mitlernen.identity;

import static de.mitlernen.db.schema.Tables.ACCOUNT_EMAIL;
import static de.mitlernen.db.schema.Tables.ACCOUNT_IDENTITY;
import static de.mitlernen.db.schema.Tables.LEARNER;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import de.mitlernen.audit.AuditAction;
import de.mitlernen.audit.AuditTrail;
import de.mitlernen.db.Database;
import de.mitlernen.oidc.Logout;
import de.mitlernen.oidc.Person;
import de.mitlernen.oidc.Registration;
import de.mitlernen.web.Role;

import org.jooq.DSLContext;

import java.util.Optional;
import java.util.UUID;

/**
 * The accounts of those who sign in by the city's provider. It knows a person by a subject that is
 * never given to somebody else, as an e-mail address may be. A method is one transaction.
 */
public final class SingleSignOn {
    /** Who signs in for the first time waits for others who do: nobody gets two accounts. */
    private static final long LOCK = 0x73736FL;

    /** In the audit trail. */
    private static final String BY = "OpenID Connect";

    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final Registration registration;
    private final Accounts accounts;
    private final People people;
    private final AuditTrail audit;

    public SingleSignOn(
            Database database,
            Registration registration,
            Accounts accounts,
            People people,
            AuditTrail audit) {
        this.database = database;
        this.registration = registration;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Lets in whom the provider signed in. It counts as two factors: as many as the city asks for
     * are the provider's duty.
     */
    Entry begin(Person person, Here here) {
        return database.sql().transactionResult(tx -> begin(tx.dsl(), person, here));
    }

    private Entry begin(DSLContext tx, Person person, Here here) {
        var learner = find(tx, person).orElseGet(() -> findOrAdd(tx, person));
        registration
                .roleOf(person.groups())
                .ifPresent(
                        role -> people.giveRole(tx, Optional.empty(), learner, role, detail(role)));
        var begun = accounts.begin(tx, learner, Assurance.MULTI, here);
        Sessions.bindToProvider(tx, begun.session(), person.session());
        return begun;
    }

    private static String detail(Role role) {
        return Accounts.name(role) + ", " + BY;
    }

    private static Optional<UUID> find(DSLContext tx, Person person) {
        return find(tx, person.issuer(), person.subject());
    }

    private static Optional<UUID> find(DSLContext tx, String issuer, String subject) {
        return tx.select(ACCOUNT_IDENTITY.LEARNER_ID)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .and(ACCOUNT_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(ACCOUNT_IDENTITY.LEARNER_ID);
    }

    private UUID findOrAdd(DSLContext tx, Person person) {
        tx.execute("select pg_advisory_xact_lock(?)", LOCK);
        return find(tx, person).orElseGet(() -> link(tx, person));
    }

    private UUID link(DSLContext tx, Person person) {
        var email = person.email().flatMap(EmailAddress::read);
        var known = email.flatMap(address -> findUnlinked(tx, person.issuer(), address));
        var learner = known.orElseGet(() -> add(tx, person, email));
        tx.insertInto(ACCOUNT_IDENTITY)
                .set(ACCOUNT_IDENTITY.ISSUER, person.issuer())
                .set(ACCOUNT_IDENTITY.SUBJECT, person.subject())
                .set(ACCOUNT_IDENTITY.LEARNER_ID, learner)
                .execute();
        var self = Optional.of(learner);
        var action = known.isPresent() ? AuditAction.IDENTITY_LINKED : AuditAction.ACCOUNT_CREATED;
        audit.record(tx, action, self, self, BY);
        return learner;
    }

    /** Whoever has this address now, unless the provider knows them as somebody else. */
    private static Optional<UUID> findUnlinked(DSLContext tx, String issuer, String email) {
        return tx.select(ACCOUNT_EMAIL.LEARNER_ID)
                .from(ACCOUNT_EMAIL)
                .where(ACCOUNT_EMAIL.EMAIL.eq(email))
                .and(
                        notExists(
                                selectOne()
                                        .from(ACCOUNT_IDENTITY)
                                        .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                                        .and(
                                                ACCOUNT_IDENTITY.LEARNER_ID.eq(
                                                        ACCOUNT_EMAIL.LEARNER_ID))))
                .fetchOptional(ACCOUNT_EMAIL.LEARNER_ID);
    }

    private static UUID add(DSLContext tx, Person person, Optional<String> email) {
        var learner = Ids.next();
        tx.insertInto(LEARNER).set(LEARNER.LEARNER_ID, learner).execute();
        Accounts.insert(tx, learner, name(person), Role.LEARNER, null);
        email.filter(address -> !Accounts.exists(tx, address))
                .ifPresent(address -> Accounts.giveEmail(tx, learner, address));
        return learner;
    }

    private static String name(Person person) {
        var name =
                person.name().isEmpty() ? person.email().orElse(person.subject()) : person.name();
        return name.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Ends the sessions that began by the provider, as it says. */
    void end(Logout logout) {
        database.sql().transaction(tx -> end(tx.dsl(), logout));
    }

    private void end(DSLContext tx, Logout logout) {
        var learner = logout.subject().flatMap(subject -> find(tx, logout.issuer(), subject));
        if (logout.subject().isPresent() && learner.isEmpty()) {
            return;
        }
        for (var ended : Sessions.endOfProvider(tx, learner, logout.session())) {
            audit.record(tx, AuditAction.SESSIONS_ENDED, Optional.empty(), Optional.of(ended), BY);
        }
    }
}
