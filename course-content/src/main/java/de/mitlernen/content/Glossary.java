package de.mitlernen.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Finds the terms that the units of a course explain. */
final class Glossary {

    private final Course course;
    private final String language;
    private final SequencedMap<String, Term> terms = new LinkedHashMap<>();

    private Glossary(Course course, String language) {
        this.course = course;
        this.language = language;
    }

    /** Term id → term, in the order of the course; in the source language where one is missing. */
    static SequencedMap<String, Term> of(Course course, String language) {
        var glossary = new Glossary(course, language);
        course.definition().units().forEach(unit -> glossary.addAll(unit.id()));
        return Collections.unmodifiableSequencedMap(glossary.terms);
    }

    /** Term id → unit that explains it. */
    static SequencedMap<String, String> units(Course course) {
        var units = new LinkedHashMap<String, String>();
        of(course, course.definition().sourceLanguage())
                .forEach((id, term) -> units.put(id, term.unit()));
        return units;
    }

    private void addAll(String unit) {
        Stream.of(language, course.definition().sourceLanguage())
                .filter(tag -> course.find(unit, tag).isPresent())
                .findFirst()
                .ifPresent(tag -> addAll(unit, tag));
    }

    private void addAll(String unit, String tag) {
        course.find(unit, tag).stream()
                .flatMap(text -> text.blocks().stream())
                .filter(block -> block.kind().equals(TermText.KIND))
                .forEach(block -> terms.put(block.id(), term(unit, tag, block)));
    }

    private static Term term(String unit, String language, Block block) {
        var text = TermText.read(block, new Findings().in(unit));
        return new Term(
                block.id(),
                unit,
                language,
                text.words().getFirst(),
                text.words().subList(1, text.words().size()),
                BlockHtml.plain().text(text.explanation()));
    }
}
