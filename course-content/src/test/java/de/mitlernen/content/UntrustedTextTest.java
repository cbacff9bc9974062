package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.mitlernen.content.RenderedBlock.ExerciseBlock;
import de.mitlernen.content.RenderedBlock.Text;
import de.mitlernen.content.SettingsPractice.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whatever an author writes, a page that shows it stays the page that we wrote. */
class UntrustedTextTest {

    private static final Path SHARED = Path.of("../../shared/fixtures/xss-payloads.json");

    private static final Pattern TAG =
            Pattern.compile(
                    "</?(p|h[2-6]|em|strong|ul|ol|li|blockquote|pre|code|hr|br|wbr|a|img|figure|aside|div|span|dl|dt|dd|dfn|video|audio|source|track|details|summary|table|thead|tbody|tr|th|td)("
                        + " (class|data-term|dir|lang|id|controls|preload|poster|kind|srclang|type|default|role|scope|start|alt|title|aria-label|tabindex|loading|rel|width|height)=\"[^\"<>]*\"|"
                        + " href=\"(https?:|mailto:|tel:|#|[a-z0-9-]+[#\"]|/files/media/tree.svg\")[^\"<>]*\"?|"
                        + " src=\"/files/media/(tree.svg|tree.webm|tree.vtt)\")*( /)?>");

    private static final UnitRenderer RENDERER =
            new UnitRenderer(
                    new TextContext(
                            "de",
                            Map.of(
                                    "media/tree.svg",
                                    new Medium("image/svg+xml", 640, 360, new byte[0])),
                            path -> "/files/" + path,
                            Map.of(),
                            Map.of("oak", "welcome#oak")));

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsHarmlessInAText(String payload) {
        assertHarmless(text(payload));
        assertHarmless(text("## " + payload));
        assertHarmless(text("::: tip\n" + payload + "\n:::"));
        assertHarmless(text("[" + payload + "](https://example.org \"" + payload + "\")"));
        assertHarmless(text("![" + payload + "](media/tree.svg \"" + payload + "\")"));
        assertHarmless(text("[" + payload + "](lang:ar)"));
        assertHarmless(text("[a](lang:" + payload + ") [b](term:" + payload + ")"));
        assertHarmless(text("[" + payload + "](term:oak)"));
        assertHarmless(text("[a](" + payload + ") ![b](" + payload + ")"));
        assertHarmless(text("| " + payload + " |\n|---|\n| " + payload + " |"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsHarmlessInAnExercise(String payload) {
        exercises(payload.replaceAll("\\v+", " "))
                .map(block -> ((ExerciseBlock) render(block)).exercise())
                .flatMap(UntrustedTextTest::htmlOf)
                .forEach(UntrustedTextTest::assertHarmless);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsHarmlessInATerm(String payload) {
        assertHarmless(block("term", payload + " | " + payload + "\n\n" + payload));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsHarmlessInAFilm(String payload) {
        assertHarmless(
                block(
                        "video",
                        """
                        ![%1$s](media/tree.svg)

                        - video: media/tree.webm
                        - captions: media/tree.vtt

                        @transcript
                        %1$s
                        """
                                .formatted(payload)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aPayloadIsNoPathOfAFile(String payload) {
        var markdown = "- audio: " + payload.replaceAll("[\\r\\n]+", " ");
        var findings = new Findings();
        var place = findings.in("a/de.md");
        new MediaRules(_ -> true)
                .check(MediaText.read(new Block("one", "audio", false, markdown), place), place);
        assertTrue(
                findings.all().stream()
                        .anyMatch(found -> found.rule() == Rule.MEDIA_ENTRY_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aTitleStaysAsItWasWritten(String payload) {
        var line = payload.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        var file =
                UnitFile.read(
                        "a/de.md",
                        "---\ntitle: Wald " + line + "\nstate: draft\n---\na\n",
                        new Findings());
        assertEquals(("Wald " + line).strip(), file.text().title());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noPayloadBreaksTheReader(String payload) {
        for (var frame :
                List.of(
                        "%s",
                        "---\n%s\n---\n",
                        "## %s",
                        "::: tip %s",
                        "::: gap-text {#a}\n%s\n\n%1$s\n%1$s")) {
            var findings = new Findings();
            var file = UnitFile.read("a/de.md", frame.formatted(payload), findings);
            new PackageRules(List.of(file), Map.of(), findings).checkTexts();
            assertTrue(findings.anyError());
        }
    }

    @Test
    void longLinesCostNeitherStackNorTime() {
        var blanks = " ".repeat(150_000) + "x";
        for (var text :
                List.of(
                        "---\ntitle: \"" + "\\n".repeat(70_000) + "\"\nstate: draft\n---\na\n",
                        "---\ntitle: a\nstate: draft\n---\n[a](lang:en"
                                + "-a".repeat(70_000)
                                + ")\n",
                        "---\ntitle: a\nstate: draft\n---\n::: audio {#a}\n- audio:"
                                + blanks
                                + "\n:::\n",
                        "---\ntitle: a\nstate: draft\n---\n::: term {#a}\n" + blanks + "\n:::\n")) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> readAll(text));
        }
    }

    private static void readAll(String text) {
        var findings = new Findings();
        var file = UnitFile.read("a/de.md", text, findings);
        new PackageRules(List.of(file), Map.of(), findings).checkTexts();
        assertEquals(file.text().hashes().keySet(), file.text().canonical().hashes().keySet());
    }

    @Test
    void theCheckOfThisTestSeesHarm() {
        for (var harm :
                List.of(
                        "<script>",
                        "<img src=\"x\">",
                        "<a href=\"javascript:a\">",
                        "<p onclick=\"a\">",
                        "<p class=\"\" a>")) {
            assertFalse(isHarmless(new Html(harm)), harm);
        }
        assertTrue(
                isHarmless(
                        new Html("<p><a href=\"quiz#one\" class=\"external\">&lt;b&gt;</a></p>")));
    }

    static Stream<String> payloads() throws IOException {
        var own =
                Path.of(
                        Objects.requireNonNull(
                                        UntrustedTextTest.class.getResource("xss-payloads.json"))
                                .getPath());
        return Stream.of(own, SHARED).filter(Files::exists).flatMap(UntrustedTextTest::payloadsOf);
    }

    private static Stream<String> payloadsOf(Path file) {
        try {
            // JSON is YAML.
            var list =
                    (List<?>)
                            new Load(LoadSettings.builder().build())
                                    .loadFromString(Files.readString(file));
            return list.stream().map(entry -> (String) ((Map<?, ?>) entry).get("payload"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String INBOX =
            "### [fraud] a %1$s\n- from: a %1$s\n- received: a %1$s\n- attachment: a %1$s\n\n"
                    + "a %1$s\n\n> a %1$s";

    private static Stream<Block> exercises(String line) {
        var withoutGaps = line.replaceAll("\\[\\[|]]", "");
        return Stream.of(
                exercise("single-choice", "- (x) a %1$s\n  > a %1$s\n- ( ) b", line),
                exercise("ordering", "1. a %1$s\n2. b", line),
                exercise("true-false", "- (true) a %1$s\n  > a %1$s\n- (false) b", line),
                exercise("matching", "- a %1$s => a\n  > a %1$s\n- b => b", line),
                exercise("sorting", "- a %1$s => a\n  > a %1$s\n- b => b", line),
                exercise("numeric", "= 5 kg %1$s", line),
                exercise("short-text", "= a %1$s", line.replace("|", "/")),
                exercise("inbox", INBOX, line),
                exercise(
                        "scenario", "### a\na %1$s\n\n- a %1$s => b\n\n### b [good]\na %1$s", line),
                exercise("form-practice", "- text: a %1$s = a\n  > a %1$s", line.replace("=", "")),
                exercise("settings-practice", "### a %1$s\n- [ ] => [x] a %1$s", line),
                exercise("gap-text", "a %1$s [[b]]", withoutGaps),
                exercise(
                        "mark-words", "a %1$s [[+b]] [[-a %1$s]]", line.replaceAll("[\\[\\]]", "")),
                exercise(
                        "picture-spots",
                        "![a %1$s](media/tree.svg)\n\n- [x] (1 2 3 4) a %1$s\n  > a %1$s\n"
                                + "- [ ] (1 2 3 4) b",
                        line.replaceAll("[\\[\\]]", "")),
                unmarked("reflection", "", line),
                unmarked("submission", "@criteria a " + line, line),
                unmarked("survey", "- ( ) a " + line + "\n- ( ) b", line));
    }

    private static Block exercise(String kind, String task, String payload) {
        var markdown =
                """
                a %1$s

                TASK

                @hint a %1$s

                @right a %1$s

                @not-yet a %1$s
                """
                        .replace("TASK", task);
        return new Block("one", kind, false, markdown.formatted(payload));
    }

    private static Block unmarked(String kind, String task, String payload) {
        return new Block(
                "one", kind, false, "a %s\n\n%s\n\n@after a %1$s\n".formatted(payload, task));
    }

    private static Stream<Html> htmlOf(Exercise exercise) {
        var feedback = exercise.feedback();
        var all =
                Stream.concat(
                        Stream.concat(
                                exercise.stem().situation().stream(),
                                exercise.stem().question().stream()),
                        Stream.concat(
                                feedback.hint().stream(), feedback.after().values().stream()));
        return Stream.concat(
                all,
                switch (exercise.body()) {
                    case ExerciseBody.Choice choice ->
                            choice.options().stream()
                                    .flatMap(option -> both(option.text(), option.feedback()));
                    case ExerciseBody.Ordering ordering -> ordering.items().stream();
                    case TrueFalse list ->
                            list.statements().stream()
                                    .flatMap(each -> both(each.text(), each.feedback()));
                    case Matching matching -> htmlOf(matching.pairs());
                    case Sorting sorting -> htmlOf(sorting.items());
                    case Numeric _, ShortText _ -> Stream.of();
                    case Inbox inbox ->
                            inbox.messages().stream()
                                    .flatMap(each -> with(each.text(), each.signs()));
                    case Scenario story ->
                            story.scenes().stream().flatMap(UntrustedTextTest::htmlOf);
                    case FormPractice form ->
                            form.fields().stream()
                                    .flatMap(field -> both(field.label(), field.help()));
                    case SettingsPractice settings ->
                            settings.groups().stream()
                                    .flatMap(
                                            group ->
                                                    with(
                                                            group.name(),
                                                            group.settings().stream()
                                                                    .map(Setting::label)
                                                                    .toList()));
                    case PasswordWorkshop workshop ->
                            workshop.examples().stream()
                                    .flatMap(each -> Stream.of(each.verdict(), each.reason()));
                    case ExerciseBody.GapText gaps -> gaps.parts().stream();
                    case MarkWords text ->
                            Stream.concat(
                                    text.parts().stream(),
                                    text.words().stream().map(MarkWords.Words::text));
                    case PictureSpots picture ->
                            Stream.concat(
                                    Stream.of(picture.picture()),
                                    picture.spots().stream()
                                            .map(PictureSpots.Spot::option)
                                            .flatMap(each -> both(each.text(), each.feedback())));
                    case Reflection _ -> Stream.of();
                    case Submission submission -> Stream.of(submission.criteria());
                    case Survey survey -> survey.answers().stream();
                });
    }

    private static Stream<Html> htmlOf(List<Matching.Pair> pairs) {
        return pairs.stream().flatMap(pair -> both(pair.text(), pair.feedback()));
    }

    private static Stream<Html> htmlOf(Scenario.Scene scene) {
        return with(scene.text(), scene.ways().stream().map(Scenario.Way::text).toList());
    }

    private static Stream<Html> with(Html text, List<Html> others) {
        return Stream.concat(Stream.of(text), others.stream());
    }

    private static Stream<Html> both(Html text, Optional<Html> feedback) {
        return Stream.concat(Stream.of(text), feedback.stream());
    }

    private static Html text(String markdown) {
        return block(Block.TEXT, markdown);
    }

    private static Html block(String kind, String markdown) {
        return ((Text) render(new Block("one", kind, false, markdown))).html();
    }

    private static RenderedBlock render(Block block) {
        return RENDERER.render(new UnitText("Wald", Editing.draft(), List.of(block))).getFirst();
    }

    private static void assertHarmless(Html html) {
        assertTrue(isHarmless(html), html.value());
    }

    private static boolean isHarmless(Html html) {
        return !TAG.matcher(html.value()).replaceAll("").contains("<");
    }
}
