package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.content.check.CourseChecker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each rule finds its bad examples and leaves its good ones alone: see rule-examples.yaml. */
class RuleExamplesTest {

    private static final Map<String, Examples> EXAMPLES = read();

    @TempDir Path folder;

    /** Each example is a list of changes. */
    private record Examples(
            List<List<Map<String, Object>>> bad, List<List<Map<String, Object>>> good) {}

    @Test
    void eachRuleHasAGoodAndABadExample() {
        var rules = Stream.of(Rule.values()).map(Rule::toString).collect(Collectors.toSet());
        assertEquals(rules, EXAMPLES.keySet());
        EXAMPLES.forEach(
                (rule, examples) -> {
                    assertFalse(examples.bad.isEmpty(), rule);
                    assertFalse(examples.good.isEmpty(), rule);
                });
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aRuleFindsWhatIsBad(Rule rule) {
        for (var example : examples(rule).bad) {
            var found = findings(example).map(Finding::rule).toList();
            assertTrue(found.contains(rule), () -> example + " gives " + found);
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void aRuleLeavesAloneWhatIsGood(Rule rule) {
        for (var example : examples(rule).good) {
            var found =
                    findings(example)
                            .filter(finding -> isAbout(finding, example.getLast()))
                            .map(Finding::rule)
                            .toList();
            assertFalse(found.contains(rule), () -> example + " gives " + found);
        }
    }

    private static boolean isAbout(Finding finding, Map<String, Object> change) {
        return finding.file().equals(change.get("in")) || change.containsKey("open");
    }

    private static Examples examples(Rule rule) {
        return EXAMPLES.getOrDefault(rule.toString(), new Examples(List.of(), List.of()));
    }

    private Stream<Finding> findings(List<Map<String, Object>> example) {
        try {
            var sample = new SamplePackage(Files.createTempDirectory(folder, "sample"));
            return CourseChecker.check(new ExamplePackage(sample).with(example)).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Examples> read() {
        var stream = RuleExamplesTest.class.getResourceAsStream("rule-examples.yaml");
        try (var reader = new InputStreamReader(Objects.requireNonNull(stream), UTF_8)) {
            var rules = new Load(LoadSettings.builder().build()).loadFromReader(reader);
            return ((Map<String, Map<String, List<?>>>) rules)
                    .entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, rule -> examples(rule.getValue())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Examples examples(Map<String, List<?>> rule) {
        return new Examples(
                changes(rule.getOrDefault("bad", List.of())),
                changes(rule.getOrDefault("good", List.of())));
    }

    @SuppressWarnings("unchecked")
    private static List<List<Map<String, Object>>> changes(List<?> examples) {
        return examples.stream()
                .map(
                        example ->
                                example instanceof List<?> changes
                                        ? (List<Map<String, Object>>) changes
                                        : List.of((Map<String, Object>) example))
                .toList();
    }
}
