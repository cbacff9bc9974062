package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/**
 * Nothing stands beyond the edge of a narrow window (WCAG 2.2, 1.4.10), also when everything that
 * can be unfolded is, nor beyond that of a common phone with the largest text.
 */
final class ReflowGate implements Gate {
    private static final String UNFOLD =
            "() => document.querySelectorAll('details').forEach(each => { each.open = true; })";

    private static final String ENLARGE =
            "() => { document.documentElement.dataset.text = 'largest'; }";

    @Override
    public List<String> findings(Page page) {
        page.setViewportSize(View.PHONE_WIDTH, View.HEIGHT);
        var findings = beyondTheEdge(page);
        return findings.isEmpty() ? whenUnfolded(page) : findings;
    }

    private static List<String> whenUnfolded(Page page) {
        page.evaluate(UNFOLD);
        var findings = beyondTheEdge(page);
        return findings.isEmpty() ? whenLargest(page) : named("Unfolded", findings);
    }

    private static List<String> whenLargest(Page page) {
        page.setViewportSize(View.COMMON_PHONE_WIDTH, View.HEIGHT);
        page.evaluate(ENLARGE);
        return named("Largest text", beyondTheEdge(page));
    }

    private static List<String> named(String state, List<String> findings) {
        return findings.stream().map(each -> state + ": " + each).toList();
    }

    /** What stands beyond the edge of the window as it is. */
    static List<String> beyondTheEdge(Page page) {
        return PageScript.strings(page.evaluate(PageScript.read("reflow.js")));
    }
}
