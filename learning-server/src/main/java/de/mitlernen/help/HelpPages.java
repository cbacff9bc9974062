package de.mitlernen.help;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Routes;

import java.util.List;

/** Pages of text that every page links in the same place. */
public final class HelpPages implements Routes.Group {
    private static final List<String> PAGES = List.of("help", "imprint", "accessibility");

    /** The templates take everything from messages. */
    public record TextPage() {}

    @Override
    public void addTo(Routes routes) {
        for (var page : PAGES) {
            routes.get(
                    "/" + page,
                    Access.EVERYONE,
                    visit -> Answer.page("help/" + page, new TextPage()));
        }
    }
}
