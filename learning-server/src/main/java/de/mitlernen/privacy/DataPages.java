package de.mitlernen.privacy;

import de.mitlernen.identity.Accounts;
import de.mitlernen.identity.PasswordProof;
import de.mitlernen.identity.PasswordProof.Refused;
import de.mitlernen.identity.Sessions;
import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.NotFound;
import de.mitlernen.web.Routes;
import de.mitlernen.web.SessionKey;
import de.mitlernen.web.Visit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where learners see what is stored about them, take it along, and delete it. */
public final class DataPages implements Routes.Group {
    /**
     * What {@code privacy/data.ftlh} shows.
     *
     * @param kinds of data of which there is something
     * @param guest whether the learner has no account
     * @param guestMonths after which such a learner is forgotten
     */
    public record Data(List<Kind> kinds, boolean guest, int guestMonths) {}

    /**
     * One kind of data.
     *
     * @param count of rows
     */
    public record Kind(String category, int count) {}

    /**
     * What {@code privacy/deletion.ftlh} shows.
     *
     * @param guest whether the learner has no account
     * @param password whether the account's password is asked for
     * @param error key of a message
     */
    public record Deletion(boolean guest, boolean password, @Nullable String error) {}

    private final PersonalData personalData;
    private final Export export;
    private final Erasure erasure;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordProof proof;

    public DataPages(
            PersonalData personalData,
            Export export,
            Erasure erasure,
            Accounts accounts,
            Sessions sessions,
            PasswordProof proof) {
        this.personalData = personalData;
        this.export = export;
        this.erasure = erasure;
        this.accounts = accounts;
        this.sessions = sessions;
        this.proof = proof;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/my/data", Access.LEARNER, this::show);
        routes.post("/my/data/export", Access.LEARNER, this::export);
        routes.get("/my/data/deletion", Access.LEARNER, this::confirm);
        routes.post("/my/data/deletion", Access.LEARNER, this::delete);
    }

    private Answer show(Visit visit) {
        var session = session(visit);
        var kinds =
                personalData.countsOf(session.learnerId()).entrySet().stream()
                        .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                        .toList();
        return Answer.page(
                "privacy/data", new Data(kinds, !session.account(), Retention.GUEST_MONTHS));
    }

    private Answer export(Visit visit) {
        var learner = session(visit).learnerId();
        return Answer.attachment("mitlernen.zip", export.of(learner, visit.language()));
    }

    private Answer confirm(Visit visit) {
        return confirm(visit, null);
    }

    private Answer confirm(Visit visit, @Nullable String error) {
        var session = session(visit);
        return Answer.page(
                error == null ? Answer.OK : Answer.INVALID,
                "privacy/deletion",
                new Deletion(!session.account(), accounts.hasPassword(session.learnerId()), error));
    }

    private Answer delete(Visit visit) {
        var learner = session(visit).learnerId();
        if (accounts.isLastAdministrator(learner)) {
            return confirm(visit, "privacy.deletion.lastAdministrator");
        }
        return proof.refusal(visit, learner)
                .map(refused -> refuse(visit, refused))
                .orElseGet(() -> forget(visit, learner));
    }

    private Answer refuse(Visit visit, Refused refused) {
        var page = confirm(visit, refused.error());
        return refused.pause().map(page::tooMany).orElse(page);
    }

    private Answer forget(Visit visit, UUID learner) {
        erasure.erase(learner, Optional.of(learner));
        return Answer.seeOther(visit.url("/")).endSession().notice("privacy.deletion.done");
    }

    private SessionKey session(Visit visit) {
        return visit.session().filter(sessions::isValid).orElseThrow(NotFound::new);
    }
}
