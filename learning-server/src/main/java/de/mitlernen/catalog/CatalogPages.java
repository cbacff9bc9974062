package de.mitlernen.catalog;

import de.mitlernen.web.Access;
import de.mitlernen.web.Answer;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;
import de.mitlernen.web.Routes;
import de.mitlernen.web.Visit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The start page and the catalogue. */
public final class CatalogPages implements Routes.Group {
    /**
     * What {@code catalog/start.ftlh} shows.
     *
     * @param courses some of them
     * @param total how many there are
     * @param learning whether the visitor has begun to learn
     */
    public record Start(List<CourseCard> courses, int total, boolean learning) {}

    /**
     * What {@code catalog/courses.ftlh} shows.
     *
     * @param total how many courses there are without search and filters
     * @param searched whether words or filters choose among them
     * @param chosen the filters that do
     */
    public record Courses(
            List<CourseCard> courses,
            int total,
            String q,
            List<Filter> filters,
            boolean searched,
            List<Chosen> chosen) {}

    /** A property by which courses can be chosen. */
    public record Filter(String name, List<Option> options) {}

    public record Option(String value, String label, boolean selected) {}

    /**
     * A filter that was chosen.
     *
     * @param without path of the catalogue without it
     */
    public record Chosen(String label, String without) {}

    /** Two rows on a wide screen; on a phone the end of the page can still be reached. */
    private static final int COURSES_AT_START = 6;

    private final Catalog catalog;
    private final Messages messages;

    public CatalogPages(Catalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.getFile("/", Access.EVERYONE, visit -> Answer.seeOther(visit.url("/")));
        routes.get("/", Access.EVERYONE, this::start);
        routes.get("/courses", Access.EVERYONE, this::courses);
    }

    private Answer start(Visit visit) {
        var cards = cards(visit.language(), CourseSearch.of(visit.query()));
        var some = cards.stream().limit(COURSES_AT_START).toList();
        return Answer.page(
                "catalog/start", new Start(some, cards.size(), visit.session().isPresent()));
    }

    private Answer courses(Visit visit) {
        var search = CourseSearch.of(visit.query());
        var language = visit.language();
        var filters =
                List.of(
                        filter("audience", search.audiences(), CourseSearch::audiences, language),
                        filter("area", search.areas(), CourseSearch::areas, language),
                        filter("level", search.levels(), CourseSearch::levels, language),
                        filter("language", search.languages(), CourseSearch::languages, language));
        var page =
                new Courses(
                        cards(language, search),
                        catalog.courses().size(),
                        search.words(),
                        filters,
                        !search.isEmpty(),
                        chosen(filters, search));
        return Answer.page("catalog/courses", page);
    }

    /** Courses in the reader's language first, then the short ones. */
    private List<CourseCard> cards(Language language, CourseSearch search) {
        return catalog.courses().stream()
                .filter(search.in(language))
                .map(course -> CourseCard.of(course, language))
                .sorted(
                        Comparator.comparing((CourseCard card) -> !card.isIn(language))
                                .thenComparingInt(CourseCard::minutes)
                                .thenComparing(CourseCard::title))
                .toList();
    }

    /** A filter with the values that at least one course has, and those that are chosen. */
    private Filter filter(
            String name,
            List<String> selected,
            Function<PublishedCourse, List<String>> property,
            Language language) {
        var options =
                Stream.concat(
                                catalog.courses().stream()
                                        .flatMap(course -> property.apply(course).stream()),
                                selected.stream().filter(value -> isKnown(name, value)))
                        .distinct()
                        .sorted()
                        .map(
                                value ->
                                        new Option(
                                                value,
                                                label(name, value, language),
                                                selected.contains(value)))
                        .toList();
        return new Filter(name, options);
    }

    private static List<Chosen> chosen(List<Filter> filters, CourseSearch search) {
        return filters.stream()
                .flatMap(
                        filter ->
                                filter.options().stream()
                                        .filter(Option::selected)
                                        .map(option -> chosen(filter, option, search)))
                .toList();
    }

    private static Chosen chosen(Filter filter, Option option, CourseSearch search) {
        return new Chosen(
                option.label(), "/courses" + search.without(filter.name(), option.value()));
    }

    private boolean isKnown(String filter, String value) {
        return filter.equals("language")
                ? Language.find(value).isPresent()
                : messages.has(Language.DEFAULT, "catalog." + filter + "." + value);
    }

    private String label(String filter, String value, Language language) {
        return filter.equals("language")
                ? Language.find(value).map(Language::name).orElse(value)
                : messages.get(language, "catalog." + filter + "." + value);
    }
}
