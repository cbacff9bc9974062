package de.mitlernen.privacy;

import de.mitlernen.catalog.Catalog;
import de.mitlernen.catalog.PublishedCourse;
import de.mitlernen.personaldata.Section;
import de.mitlernen.web.Dates;
import de.mitlernen.web.Language;
import de.mitlernen.web.Messages;

import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Makes words of what is stored: titles of ids, days of moments. */
public final class Wording {
    private final Catalog catalog;
    private final Messages messages;

    public Wording(Catalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    SectionView view(Section section, Language language) {
        return new SectionView(
                section.category(),
                Arrays.stream(section.rows().fields()).map(Field::getName).toList(),
                section.rows().stream()
                        .map(row -> row.fieldStream().map(it -> text(it, row, language)).toList())
                        .toList());
    }

    private String text(Field<?> column, Record row, Language language) {
        return switch (row.get(column)) {
            case null -> "–";
            case Instant moment -> Dates.dayAndTime(moment, language);
            case Object[] list ->
                    String.join(" · ", Arrays.stream(list).map(String::valueOf).toList());
            case Number score when column.getName().equals("score") ->
                    Math.round(score.doubleValue() * 100) + " %";
            case Object value -> named(column.getName(), value.toString(), row, language);
        };
    }

    private String named(String column, String value, Record row, Language language) {
        return switch (column) {
            case "course" ->
                    course(value).map(it -> it.translation(language).text().title()).orElse(value);
            case "unit" -> unit(row.get("course", String.class), value, language);
            case "role" -> messages.get(language, "identity.role." + value);
            case "action" -> messages.get(language, "audit.action." + value);
            default -> value;
        };
    }

    private String unit(@Nullable String courseId, String unitId, Language language) {
        return Optional.ofNullable(courseId)
                .flatMap(this::course)
                .filter(course -> course.unit(unitId).isPresent())
                .map(course -> course.unitTitle(unitId, language))
                .orElse(unitId);
    }

    private Optional<PublishedCourse> course(String id) {
        return catalog.find(id);
    }
}
