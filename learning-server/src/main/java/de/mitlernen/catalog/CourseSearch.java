package de.mitlernen.catalog;

import de.mitlernen.content.CourseDefinition.Audience;
import de.mitlernen.web.Form;
import de.mitlernen.web.Language;
import de.mitlernen.web.Spelling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a visitor looks for in the catalogue: words, and what courses must have. Within one filter
 * any choice fits, and all filters must fit.
 */
record CourseSearch(
        String words,
        List<String> audiences,
        List<String> areas,
        List<String> levels,
        List<String> languages) {

    static CourseSearch of(Form query) {
        return new CourseSearch(
                query.get("q").strip(),
                query.all("audience"),
                query.all("area"),
                query.all("level"),
                query.all("language"));
    }

    boolean isEmpty() {
        return words.isEmpty()
                && Stream.of(audiences, areas, levels, languages).allMatch(List::isEmpty);
    }

    /** The query of an address that looks for the same, but for one choice of a filter. */
    String without(String filter, String value) {
        var fields =
                Stream.of(
                                fields("q", words.isEmpty() ? List.of() : List.of(words)),
                                fields("audience", audiences),
                                fields("area", areas),
                                fields("level", levels),
                                fields("language", languages))
                        .flatMap(all -> all)
                        .filter(field -> !field.equals(field(filter, value)))
                        .collect(Collectors.joining("&"));
        return fields.isEmpty() ? "" : "?" + fields;
    }

    private static Stream<String> fields(String name, List<String> values) {
        return values.stream().map(value -> field(name, value));
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Predicate<PublishedCourse> in(Language language) {
        return course ->
                (isForEveryone(course) || fits(audiences, course, CourseSearch::audiences))
                        && fits(areas, course, CourseSearch::areas)
                        && fits(levels, course, CourseSearch::levels)
                        && fits(languages, course, CourseSearch::languages)
                        && containsAllWords(course, language);
    }

    static List<String> audiences(PublishedCourse course) {
        return course.definition().audiences().stream().map(CourseCard::name).toList();
    }

    /** Such a course is for each of the audiences. */
    private static boolean isForEveryone(PublishedCourse course) {
        return course.definition().audiences().contains(Audience.EVERYONE);
    }

    /** The DigComp areas: the number before the point. */
    static List<String> areas(PublishedCourse course) {
        return course.definition().competences().stream()
                .map(number -> number.substring(0, number.indexOf('.')))
                .distinct()
                .toList();
    }

    static List<String> levels(PublishedCourse course) {
        return List.of(CourseCard.level(course.definition().level()));
    }

    static List<String> languages(PublishedCourse course) {
        return List.copyOf(course.definition().texts().keySet());
    }

    private static boolean fits(
            List<String> wanted,
            PublishedCourse course,
            Function<PublishedCourse, List<String>> property) {
        return wanted.isEmpty() || property.apply(course).stream().anyMatch(wanted::contains);
    }

    private boolean containsAllWords(PublishedCourse course, Language language) {
        var text = course.translation(language).text();
        var all = text.title() + " " + text.summary() + " " + String.join(" ", text.outcomes());
        return words.isEmpty() || Stream.of(words.split("\\s+")).allMatch(word -> isIn(all, word));
    }

    /** "passwoerter" and "passworter" find "Passwörter", also where it is written "Pass·wörter". */
    private static boolean isIn(String text, String word) {
        return Stream.<UnaryOperator<String>>of(Spelling::fold, Spelling::foldWithoutDots)
                .anyMatch(fold -> fold(text, fold).contains(fold(word, fold)));
    }

    private static String fold(String text, UnaryOperator<String> spelling) {
        return spelling.apply(text.replace("·", ""));
    }
}
