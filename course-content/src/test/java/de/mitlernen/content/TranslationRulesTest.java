package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class TranslationRulesTest {

    @TempDir Path folder;

    private SamplePackage sample;
    private String introHash = "";

    @BeforeEach
    void noteHashes() {
        sample = new SamplePackage(folder);
        var hashes = original().hashes();
        introHash = hashes.getOrDefault("intro", "");
        sample.change(
                "welcome/en.md",
                "state: checked\n",
                "state: checked\ntranslatedFrom:\n  title: %s\n  intro: %s\n"
                        .formatted(hashes.firstEntry().getValue(), introHash));
    }

    @Test
    void aTranslationOfWhatStandsThereIsFresh() {
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aChangedOriginalMakesItsTranslationStale() {
        var finding = staleIntro();
        assertEquals(Rule.TRANSLATION_STALE, finding.rule());
        assertEquals("welcome/en.md", finding.file());
        assertTrue(
                finding.message()
                        .endsWith(
                                "add below state: in welcome/de.md:\nminorEdits:\n  intro: [%s-%s]"
                                        .formatted(introHash, presentHash())),
                finding.message());
    }

    @Test
    void theLinesOfAFindingAreWhatItAsksFor() {
        var lines = staleIntro().message().split("\n", 2)[1];
        sample.change("welcome/de.md", "state: draft\n", "state: draft\n" + lines + "\n");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aSecondMinorEditIsAddedToTheFirst() {
        staleIntro();
        sample.change(
                "welcome/de.md",
                "state: draft\n",
                "state: draft\nminorEdits:\n  intro: [01234567-%s]\n".formatted(presentHash()));
        var message = sample.load().warnings().getFirst().message();
        assertTrue(
                message.endsWith(
                        "change its line below minorEdits: in welcome/de.md:\n  intro: [01234567-%2$s, %1$s-%2$s]"
                                .formatted(introHash, presentHash())),
                message);
    }

    @Test
    void aMinorEditThatWasNotedHidesNoLaterChange() throws IOException {
        staleIntro();
        sample.change(
                "welcome/de.md",
                "state: draft\n",
                "state: draft\nminorEdits:\n  intro: [%s-%s]\n"
                        .formatted(introHash, presentHash()));
        CoursePackages.rewrite(folder);
        assertEquals(List.of(), sample.findings());
        assertEquals(Map.of(), original().editing().minorEdits());
        staleIntro();
        assertEquals(
                List.of(Rule.TRANSLATION_STALE),
                sample.load().warnings().stream().map(Finding::rule).toList());
    }

    @Test
    void aMinorEditHidesNoLaterChangeEvenBeforeItWasNoted() {
        staleIntro();
        sample.change(
                "welcome/de.md",
                "state: draft\n",
                "state: draft\nminorEdits:\n  intro: [%s-%s]\n"
                        .formatted(introHash, presentHash()));
        assertEquals(List.of(), sample.findings());
        assertEquals(Rule.TRANSLATION_STALE, staleIntro().rule());
    }

    @Test
    void whatIsStaleStaysSoWhenOtherBlocksAreNoted() throws IOException {
        staleIntro();
        CoursePackages.rewrite(folder);
        assertEquals(Rule.TRANSLATION_STALE, sample.load().warnings().getFirst().rule());
    }

    @Test
    void keysWithoutAnEntrySayNothing() {
        sample.change(
                "closing-quiz/en.md",
                "state: draft\n",
                "state: draft\ntranslatedFrom:\nminorEdits:\nkeep:\n");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aReasonIsNotCalledUnusedWhileThereAreErrors() {
        sample.append("course.yaml", "keep:\n  translation-stale: Spring.\n")
                .append("welcome/en.md", "\n<b>\n");
        assertEquals(
                List.of(Rule.RAW_HTML),
                checked(Rule.RAW_HTML, Rule.KEEP_UNUSED).map(Finding::rule).toList());
    }

    @Test
    void aChangedTitleMakesItsTranslationStale() {
        sample.change("welcome/de.md", "title: ", "title: Neu: ");
        assertEquals(List.of("welcome/en.md:1 translation-stale"), sample.findings());
    }

    @Test
    void aMinorEditKeepsTranslationsFresh() {
        staleIntro();
        sample.change(
                "welcome/de.md",
                "state: draft\n",
                "state: draft\nminorEdits:\n  intro: [01234567-89abcdef, %s-%s]\n"
                        .formatted(introHash, presentHash()));
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void withoutItsHashABlockCountsAsTranslated() {
        staleIntro();
        sample.change("welcome/en.md", "  intro: " + introHash + "\n", "");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void blanksAndBulletsMakeNothingStale() {
        sample.change("welcome/de.md", "\n\n## ", "  \n\n\n## ");
        assertEquals(List.of(), sample.findings());
    }

    @Test
    void aHashBelongsToABlock() {
        sample.change("welcome/en.md", "  intro: ", "  gone: 01234567\n  intro: ");
        assertEquals(List.of("welcome/en.md:6 hash-without-block"), sample.findings());
    }

    @Test
    void eachLanguageTellsOnlyWhatCanBeSo() {
        sample.change(
                "welcome/en.md",
                "state: checked\n",
                "state: checked\nminorEdits:\n  intro: [01234567-89abcdef]\n");
        sample.change(
                "closing-quiz/de.md", "state: draft\n", "state: draft\nmachineTranslated: true\n");
        sample.change(
                "welcome/de.md",
                "state: draft\n",
                "state: draft\ntranslatedFrom:\n  intro: 01234567\n");
        assertEquals(
                List.of(
                        "closing-quiz/de.md:4 key-misplaced",
                        "welcome/de.md:4 key-misplaced",
                        "welcome/en.md:4 key-misplaced"),
                sample.findings());
    }

    @Test
    void aReasonKeepsAFindingAsItIs() {
        staleIntro();
        sample.change(
                "welcome/en.md",
                "state: checked\n",
                "state: checked\nkeep:\n  translation-stale: The example fits German only.\n");
        var finding = sample.load().warnings().getFirst();
        assertEquals(Finding.Severity.KEPT, finding.severity());
        assertTrue(
                finding.toString().endsWith("(kept, because: The example fits German only.)"),
                finding.toString());
        assertEquals(1, checked(Rule.TRANSLATION_STALE, Rule.KEEP_UNUSED).count());
    }

    @Test
    void aReasonInCourseYamlHoldsForAllFiles() {
        staleIntro();
        sample.append("course.yaml", "keep:\n  translation-stale: Spring.\n");
        assertEquals(Finding.Severity.KEPT, sample.load().warnings().getFirst().severity());
    }

    @Test
    void aReasonThatNothingNeedsIsFoundByTheCheck() {
        sample.append("course.yaml", "keep:\n  translation-stale: Spring.\n");
        assertEquals(List.of(), sample.load().warnings());
        assertEquals(List.of(26), checked(Rule.KEEP_UNUSED).map(Finding::line).toList());
    }

    private Stream<Finding> checked(Rule... rules) {
        return CoursePackages.check(folder, _ -> Stream.empty()).stream()
                .filter(finding -> List.of(rules).contains(finding.rule()));
    }

    private Finding staleIntro() {
        var line = original().blocks().getFirst().markdown().lines().findFirst().orElseThrow();
        sample.change("welcome/de.md", line, line + " Und mehr.");
        return sample.load().warnings().getFirst();
    }

    private String presentHash() {
        return original().blocks().getFirst().hash();
    }

    private UnitText original() {
        return sample.load().course().find("welcome", "de").orElseThrow();
    }
}
