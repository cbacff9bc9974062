package de.mitlernen.accessibility;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Tab key leads to every control, in the order of the page and out again, and the focus is seen
 * everywhere (WCAG 2.2, 2.1.1, 2.1.2, 2.4.3, 2.4.7). What is folded is opened by Enter.
 */
final class KeyboardGate implements Gate {
    /** More stops than any page has. */
    private static final int MOST_STOPS = 400;

    @Override
    public List<String> findings(Page page) {
        var watch = page.evaluateHandle(PageScript.read("keyboard.js"));
        var findings = new ArrayList<String>();
        watch.evaluate("watch => watch.begin()");
        var trapped = walk(page, watch, findings);
        if (trapped) {
            return findings;
        }
        findings.addAll(PageScript.strings(watch.evaluate("watch => watch.unreached()")));
        return findings;
    }

    /** Whether the walk did not come to the end of the page. */
    private static boolean walk(Page page, JSHandle watch, List<String> findings) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            var step = PageReply.of(watch.evaluate("watch => watch.step()"));
            findings.addAll(step.texts("findings"));
            if (step.is("end")) {
                return false;
            }
            if (step.is("trapped")) {
                return true;
            }
            if (!step.is("marked") && !looksDifferent(page, watch)) {
                findings.add("The focus is not visible on %s.".formatted(step.text("name")));
            }
            if (step.is("closed")) {
                page.keyboard().press("Enter");
            }
        }
        findings.add("The page has more than %d stops of the Tab key.".formatted(MOST_STOPS));
        return true;
    }

    /** Whether the window looks different without the focus. */
    private static boolean looksDifferent(Page page, JSHandle watch) {
        var focused = page.screenshot();
        watch.evaluate("watch => watch.leave()");
        var left = page.screenshot();
        watch.evaluate("watch => watch.comeBack()");
        return !Arrays.equals(focused, left);
    }
}
