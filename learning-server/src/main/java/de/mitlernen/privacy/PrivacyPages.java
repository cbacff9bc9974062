package de.mitlernen.privacy;

import de.mitlernen.personaldata.PersonalData;
import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;

import java.util.List;

/** What is stored about learners at all, told from the tables in which it stands. */
public final class PrivacyPages implements Routes.Group {
    /**
     * What {@code privacy/privacy.ftlh} shows.
     *
     * @param categories of data
     * @param guestMonths after which learners without an account are forgotten
     * @param accountMonths after which accounts are deleted that nobody uses
     * @param warningDays before which their holders are told
     */
    public record Privacy(
            List<String> categories, int guestMonths, int accountMonths, int warningDays) {}

    private final PersonalData personalData;

    public PrivacyPages(PersonalData personalData) {
        this.personalData = personalData;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(
                "/privacy",
                Access.EVERYONE,
                visit ->
                        Answer.page(
                                "privacy/privacy",
                                new Privacy(
                                        personalData.categories(),
                                        Retention.GUEST_MONTHS,
                                        Retention.ACCOUNT_MONTHS,
                                        Retention.WARNING_DAYS)));
    }
}
