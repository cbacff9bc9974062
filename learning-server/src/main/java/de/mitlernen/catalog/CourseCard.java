package de.mitlernen.catalog;

import de.mitlernen.web.Language;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A course as it stands in a list.
 *
 * @param cover address of its picture
 * @param level basic, intermediate, advanced or specialised
 * @param audiences such as {@code seniors}
 * @param languages names of the languages that it exists in, each in itself
 * @param lang language of title and summary, which may differ from the page's
 * @param dir direction of title and summary
 * @param progress of the visitor, on pages that show it
 */
public record CourseCard(
        String id,
        String title,
        String summary,
        String cover,
        int minutes,
        String level,
        List<String> audiences,
        List<String> languages,
        String lang,
        String dir,
        @Nullable Progress progress) {

    /**
     * How far a learner is in the course.
     *
     * @param done whether the course is completed
     */
    public record Progress(int completed, int total, boolean done) {}

    boolean isIn(Language language) {
        return lang.equals(language.tag());
    }

    public static CourseCard of(PublishedCourse course, Language language) {
        var definition = course.definition();
        var translation = course.translation(language);
        return new CourseCard(
                course.id(),
                translation.text().title(),
                translation.text().summary(),
                course.mediaUrl(definition.cover()),
                definition.minutes(),
                level(definition.level()),
                definition.audiences().stream().map(CourseCard::name).toList(),
                Language.OFFERED.stream()
                        .filter(offered -> definition.texts().containsKey(offered.tag()))
                        .map(Language::name)
                        .toList(),
                translation.language(),
                Language.direction(translation.language()),
                null);
    }

    public CourseCard with(Progress reached) {
        return new CourseCard(
                id, title, summary, cover, minutes, level, audiences, languages, lang, dir,
                reached);
    }

    /** The name of DigComp 3.0 for a proficiency level from 1 to 8. */
    static String level(int level) {
        return switch ((level + 1) / 2) {
            case 1 -> "basic";
            case 2 -> "intermediate";
            case 3 -> "advanced";
            default -> "specialised";
        };
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
