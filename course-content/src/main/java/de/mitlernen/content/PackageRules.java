package de.mitlernen.content;

import de.mitlernen.content.CourseDefinition.UnitDefinition;
import de.mitlernen.content.CourseDefinition.UnitDefinition.Kind;
import de.mitlernen.content.Findings.Place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the files of a package have to keep to together. */
final class PackageRules {

    private final Map<String, Medium> media;
    private final Findings findings;

    /** Unit → language → file. */
    private final Map<String, Map<String, UnitFile>> units = new TreeMap<>();

    /** Unit → ids of its blocks. */
    private final Map<String, Set<String>> blocks = new HashMap<>();

    /** Term → units that explain it. */
    private final Map<String, Set<String>> terms = new HashMap<>();

    PackageRules(List<UnitFile> files, Map<String, Medium> media, Findings findings) {
        this.media = media;
        this.findings = findings;
        files.forEach(this::add);
    }

    /** The rules that need no {@code course.yaml}. */
    void checkTexts() {
        units.values().forEach(languages -> languages.values().forEach(this::checkText));
    }

    /** The rules that hold between {@code course.yaml} and the other files. */
    void checkAgainst(CourseDefinition course, YamlMapping yaml) {
        checkCover(course.cover(), yaml.at("cover"));
        var listed =
                course.units()
                        .map(UnitDefinition::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var unit : units.keySet()) {
            if (!listed.contains(unit) && !listed.isEmpty()) {
                findings.report(
                        unit,
                        0,
                        Rule.UNIT_NOT_LISTED,
                        "course.yaml does not list this unit. Add it there, or remove the folder");
            }
        }
        listed.forEach(unit -> checkLanguages(unit, course));
        course.units()
                .filter(unit -> unit.kind() == Kind.QUIZ)
                .forEach(unit -> checkQuiz(unit, course.sourceLanguage()));
    }

    private void checkCover(String cover, Place place) {
        if (!cover.isEmpty() && !isThere(cover)) {
            place.report(Rule.MEDIA_MISSING, "“%s” is not in the package".formatted(cover));
        }
    }

    private void checkLanguages(String unit, CourseDefinition course) {
        var files = units.getOrDefault(unit, Map.of());
        for (var language : course.texts().keySet()) {
            if (!files.containsKey(language)) {
                missing(unit, language, language.equals(course.sourceLanguage()));
            }
        }
        for (var file : files.values()) {
            if (!course.texts().containsKey(file.language())) {
                findings.report(
                        file.path(),
                        0,
                        Rule.LANGUAGE_NOT_LISTED,
                        "course.yaml has no title, summary and outcomes in this language");
            }
        }
        checkAgainstSource(files, course.sourceLanguage());
    }

    private void missing(String unit, String language, boolean source) {
        var path = unit + "/" + language + ".md";
        if (isThere(path)) {
            return;
        }
        if (source) {
            findings.report(
                    path,
                    0,
                    Rule.UNIT_WITHOUT_SOURCE,
                    "course.yaml lists this unit, and its original text is missing");
        } else {
            findings.report(
                    path,
                    0,
                    Rule.TRANSLATION_MISSING,
                    "This translation is missing. Learners see the original instead");
        }
    }

    private void checkAgainstSource(Map<String, UnitFile> files, String sourceLanguage) {
        var source = files.get(sourceLanguage);
        if (source == null || findings.anyErrorIn(source.path())) {
            return;
        }
        var structure = new StructureRules(source, findings);
        var translation = new TranslationRules(source, findings);
        files.values().stream()
                .filter(file -> !findings.anyErrorIn(file.path()))
                .forEach(
                        file -> {
                            structure.check(file);
                            translation.check(file);
                        });
    }

    private void checkQuiz(UnitDefinition unit, String sourceLanguage) {
        var source = units.getOrDefault(unit.id(), Map.of()).get(sourceLanguage);
        if (source != null && !findings.anyErrorIn(source.path())) {
            new QuizUnit(unit.quiz(), source).check(findings);
        }
    }

    private void checkText(UnitFile file) {
        var rules = new TextRules(file.unit(), blocks, terms.keySet(), this::isThere);
        var ids = new HashSet<String>();
        for (int index = 0; index < file.lines().size(); index++) {
            var block = file.text().blocks().get(index);
            var place = file.place(index, findings);
            var opening = file.opening(index, findings);
            if (block.id().equals(UnitText.TITLE)) {
                opening.report(Rule.BAD_ID, "“title” stands for the title. Choose another id");
            }
            // An empty id has its own finding.
            if (!ids.add(block.id()) && !block.id().isEmpty()) {
                opening.report(
                        Rule.DUPLICATE_ID, "Another block is called “%s”".formatted(block.id()));
            }
            checkDelimited(block, place);
            if (block.kind().equals(TermText.KIND) && isElsewhere(block.id(), file.unit())) {
                opening.report(
                        Rule.TERM_TWICE,
                        "Another unit explains “%s” too. Keep one of the two"
                                .formatted(block.id()));
            }
            rules.check(Signs.leftOut(block), place);
        }
    }

    private void checkDelimited(Block block, Place place) {
        if (block.isExercise()) {
            ExerciseParser.parse(block, BlockHtml.plain(), place);
        } else if (block.kind().equals(TermText.KIND)) {
            TermText.read(block, place);
        } else if (MediaText.KINDS.contains(block.kind())) {
            new MediaRules(this::isThere).check(MediaText.read(block, place), place);
        }
    }

    private boolean isElsewhere(String term, String unit) {
        return terms.getOrDefault(term, Set.of()).stream().anyMatch(other -> !other.equals(unit));
    }

    /** Whether a file is there, although it may be refused for another reason. */
    private boolean isThere(String path) {
        return media.containsKey(path) || findings.anyErrorIn(path);
    }

    private void add(UnitFile file) {
        units.computeIfAbsent(file.unit(), _ -> new TreeMap<>()).put(file.language(), file);
        var ids = blocks.computeIfAbsent(file.unit(), _ -> new HashSet<>());
        for (var block : file.text().blocks()) {
            ids.add(block.id());
            if (block.kind().equals(TermText.KIND)) {
                terms.computeIfAbsent(block.id(), _ -> new HashSet<>()).add(file.unit());
            }
        }
    }
}
