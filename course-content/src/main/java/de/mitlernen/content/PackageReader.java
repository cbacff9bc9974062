package de.mitlernen.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one course package and gathers all findings. */
final class PackageReader {

    private final Findings findings = new Findings();
    private final List<UnitFile> unitFiles = new ArrayList<>();
    private final Map<String, Medium> media = new HashMap<>();
    private Optional<YamlMapping> yaml = Optional.empty();
    private Optional<CourseDefinition> definition = Optional.empty();

    private PackageReader() {}

    static Reading read(Path folder) {
        return new PackageReader().readAll(folder);
    }

    /** Reads and applies rules about wording to each text of a file that holds no error. */
    static List<Finding> check(Path folder, Function<WrittenText, Stream<Finding>> wording) {
        var reader = new PackageReader();
        reader.readAll(folder);
        reader.definition.ifPresent(course -> reader.check(course, wording));
        reader.findings.reportUnusedReasons();
        return reader.findings.all();
    }

    /** Whether these files are read as exactly this course. */
    static boolean isReadAs(Course course, Map<String, byte[]> files) {
        var reader = new PackageReader();
        files.forEach(reader::readFile);
        reader.check();
        return reader.reading("") instanceof Reading.Loaded(var read, _, _) && read.equals(course);
    }

    private void check(CourseDefinition course, Function<WrittenText, Stream<Finding>> wording) {
        texts(course)
                .filter(text -> !findings.anyErrorIn(text.path()))
                .flatMap(wording)
                .toList()
                .forEach(findings::add);
        unitFiles.forEach(file -> TranslationRules.checkNotes(file, course, findings));
        // A text with an error may show what the others do not.
        if (!findings.anyError()) {
            new MediaUse(course, unitFiles).check(media.keySet(), findings);
        }
    }

    private Stream<WrittenText> texts(CourseDefinition course) {
        return Stream.concat(
                yaml.stream().flatMap(keys -> WrittenText.of(keys, course)),
                unitFiles.stream().map(file -> WrittenText.of(file, course)));
    }

    private Reading readAll(Path folder) {
        try {
            var files = PackageFiles.read(folder, findings);
            files.files().forEach(this::readFile);
            if (!files.files().containsKey(PackageLayout.DEFINITION)
                    && !findings.anyErrorIn(PackageLayout.DEFINITION)) {
                findings.report(
                        PackageLayout.DEFINITION,
                        0,
                        Rule.COURSE_YAML_MISSING,
                        "The package has no course.yaml");
            }
            check();
            return reading(files.hash());
        } catch (IOException | UncheckedIOException e) {
            findings.report("", 0, Rule.UNREADABLE, "The folder cannot be read: " + e);
            return new Reading.Refused(findings.all());
        }
    }

    private void readFile(String path, byte[] content) {
        var file = findings.in(path);
        if (path.equals(PackageLayout.DEFINITION)) {
            yaml = PlainText.read(content, file).flatMap(text -> YamlText.read(text, file));
            definition = yaml.map(CourseYamlReader::check);
        } else if (PackageLayout.isMedium(path)) {
            MediumReader.read(path, content, file).ifPresent(medium -> media.put(path, medium));
        } else if (PackageLayout.isUnit(path)) {
            PlainText.read(content, file)
                    .ifPresent(text -> unitFiles.add(UnitFile.read(path, text, findings)));
        } else {
            findings.report(path, 0, Rule.FILE_OUTSIDE_LAYOUT, PackageLayout.fault(path));
        }
    }

    private void check() {
        var rules = new PackageRules(unitFiles, media, findings);
        rules.checkTexts();
        yaml.ifPresent(keys -> definition.ifPresent(course -> rules.checkAgainst(course, keys)));
    }

    private Reading reading(String hash) {
        if (definition.isEmpty() || findings.anyError()) {
            return new Reading.Refused(findings.all());
        }
        return new Reading.Loaded(
                new Course(definition.get(), units(), media), findings.all(), hash);
    }

    private Map<String, Map<String, UnitText>> units() {
        var units = new HashMap<String, Map<String, UnitText>>();
        for (var file : unitFiles) {
            units.computeIfAbsent(file.unit(), _ -> new HashMap<>())
                    .put(file.language(), file.text().canonical());
        }
        return units;
    }
}
