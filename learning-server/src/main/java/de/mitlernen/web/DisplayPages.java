package de.mitlernen.web;

import java.util.List;

/** Where a visitor chooses how the pages look. */
public final class DisplayPages implements Routes.Group {
    /**
     * What {@code web/display.ftlh} shows.
     *
     * @param back path of the page to go back to
     */
    public record DisplayPage(
            Display display,
            List<String> themes,
            List<String> texts,
            List<String> spacings,
            List<String> rulers,
            String back) {}

    @Override
    public void addTo(Routes routes) {
        routes.get("/display", Access.EVERYONE, this::show);
        routes.post("/display", Access.EVERYONE, this::choose);
    }

    private Answer show(Visit visit) {
        var page =
                new DisplayPage(
                        visit.display(),
                        Display.THEMES,
                        Display.TEXTS,
                        Display.SPACINGS,
                        Display.RULERS,
                        ownPath(visit.query().get("back")));
        return Answer.page("web/display", page);
    }

    private Answer choose(Visit visit) {
        var display =
                new Display(
                        visit.form().get("theme"),
                        visit.form().get("text"),
                        visit.language().tag(),
                        visit.form().get("spacing"),
                        visit.form().get("ruler"));
        return Answer.seeOther(visit.url(ownPath(visit.form().get("back"))))
                .display(display)
                .notice("web.display.saved");
    }

    /** Only ever a path of our own pages: an address of another host becomes the start page. */
    private static String ownPath(String path) {
        return path.matches("/[\\w/.-]*(\\?[\\w=&%+.-]*)?") && !path.startsWith("//") ? path : "/";
    }
}
