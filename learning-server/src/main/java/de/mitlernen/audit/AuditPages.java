package de.mitlernen.audit;

import de.mitlernen.audit.AuditEvents.Event;
import de.mitlernen.audit.AuditEvents.Query;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where administrators and auditors read the audit trail, and have it verified. */
public final class AuditPages implements Routes.Group {
    /**
     * What {@code audit/audit.ftlh} shows.
     *
     * @param actions that can be looked for
     * @param action that is looked for, or an empty text
     * @param older position before which more events stand; null if these are the last
     */
    public record Audit(
            List<String> actions,
            String action,
            String name,
            List<Row> rows,
            @Nullable Long older) {}

    /**
     * One event.
     *
     * @param detail what else matters, such as a course's id
     */
    public record Row(
            long position,
            String when,
            String action,
            Person actor,
            Person subject,
            String detail) {}

    /**
     * Somebody in the trail.
     *
     * @param name of the account, if it can still be told
     * @param pseudonym beginning of it; empty if nobody stands there
     */
    public record Person(@Nullable String name, String pseudonym) {}

    /**
     * What {@code audit/verification.ftlh} shows.
     *
     * @param broken position of the first event that was changed; null if all are intact
     */
    public record Verified(long events, String lastHash, @Nullable Long broken) {}

    private static final int ON_A_PAGE = 50;
    private static final int PSEUDONYM_BEGINNING = 8;

    private final AuditEvents events;
    private final AuditTrail trail;

    public AuditPages(AuditEvents events, AuditTrail trail) {
        this.events = events;
        this.trail = trail;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/admin/audit", Access.AUDITOR, this::show);
        routes.get("/admin/audit/verification", Access.AUDITOR, this::verify);
    }

    private Answer show(Visit visit) {
        var action =
                Arrays.stream(AuditAction.values())
                        .filter(known -> known.key().equals(visit.query().get("action")))
                        .findFirst();
        var name = visit.query().get("name");
        // One more than is shown tells whether there are more.
        var found = events.find(new Query(action, name, before(visit)), ON_A_PAGE + 1);
        var shown = found.stream().limit(ON_A_PAGE).toList();
        return Answer.page(
                "audit/audit",
                new Audit(
                        Arrays.stream(AuditAction.values()).map(AuditAction::key).toList(),
                        action.map(AuditAction::key).orElse(""),
                        name,
                        shown.stream().map(event -> row(event, visit)).toList(),
                        found.size() > ON_A_PAGE ? shown.getLast().position() : null));
    }

    private static long before(Visit visit) {
        return Optional.of(visit.query().get("before"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(Long.MAX_VALUE);
    }

    private static Row row(Event event, Visit visit) {
        return new Row(
                event.position(),
                Dates.dayAndTime(event.occurredAt(), visit.language()),
                event.action().key(),
                person(event.actor(), event.actorPseudonym()),
                person(event.subject(), event.subjectPseudonym()),
                event.detail());
    }

    private static Person person(@Nullable String name, @Nullable Object pseudonym) {
        var text = pseudonym == null ? "" : pseudonym.toString();
        return new Person(name, text.substring(0, Math.min(PSEUDONYM_BEGINNING, text.length())));
    }

    private Answer verify(Visit visit) {
        return Answer.page(
                "audit/verification",
                switch (trail.verify()) {
                    case AuditTrail.Intact intact ->
                            new Verified(intact.events(), intact.lastHash(), null);
                    case AuditTrail.Broken broken -> new Verified(0, "", broken.position());
                });
    }
}
