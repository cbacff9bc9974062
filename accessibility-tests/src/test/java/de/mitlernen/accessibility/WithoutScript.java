package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page says and offers the same with scripts and without, and everything on it works. */
final class WithoutScript {
    /** What scripts add to pages that do the same without: an arrow tells how. */
    private static final List<String> ENHANCEMENTS =
            List.of(
                    // → the browser's own menu prints
                    "[data-print]",
                    // → screen readers, and what many devices bring to read aloud
                    "[data-read-aloud]",
                    ".reading",
                    // → the film as text
                    "[data-describe]",
                    // → the link to the picture, which the browser enlarges
                    ".enlarged",
                    // → a sheet of paper below the line
                    ".with-script",
                    // → e-mail address and password
                    "[data-passkeys]",
                    // → the link to the explanation
                    ".toggletip",
                    // → a list of places at each item; passwords with a judgement of each
                    "[data-with-script]",
                    ".ordering__moves",
                    ".ordering__place",
                    "[data-said]");

    /** Times of the day, recovery codes and e-mail addresses of new accounts. */
    private static final Pattern NEW_EACH_TIME =
            Pattern.compile("\\b\\d{1,2}:\\d{2}\\b|\\b\\d{5} \\d{5}\\b|\\S+@example\\.org");

    private WithoutScript() {}

    /**
     * What is missing or dead on the page without scripts, each as a sentence.
     *
     * @param scripted the page as a browser with scripts shows it
     * @param plain the same page in a browser without scripts
     */
    static List<String> findings(Page scripted, Page plain) {
        var with = inventory(scripted);
        var without = inventory(plain);
        var findings = new ArrayList<>(without.texts("needingScript"));
        missing(with.texts("controls"), without.texts("controls"))
                .forEach(each -> findings.add("Without script there is no control " + each));
        missing(withoutNews(with.texts("texts")), withoutNews(without.texts("texts")))
                .forEach(each -> findings.add("Without script nobody reads “%s”".formatted(each)));
        return findings;
    }

    /** What does nothing on a page without scripts, each as a sentence. */
    static List<String> dead(Page plain) {
        return inventory(plain).texts("needingScript");
    }

    private static PageReply inventory(Page page) {
        return PageReply.of(page.evaluate(PageScript.read("inventory.js"), ENHANCEMENTS));
    }

    /** The two pages are made one after the other. */
    private static List<String> withoutNews(List<String> texts) {
        return texts.stream().map(text -> NEW_EACH_TIME.matcher(text).replaceAll("…")).toList();
    }

    /** What stands more often in the first list than in the second. */
    private static List<String> missing(List<String> wanted, List<String> present) {
        var missing = new ArrayList<>(wanted);
        present.forEach(missing::remove);
        return missing;
    }
}
