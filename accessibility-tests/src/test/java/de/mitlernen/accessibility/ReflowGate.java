package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/**
 * Nothing stands beyond the edge of a narrow window (WCAG 2.2, 1.4.10), also when everything that
 * can be unfolded is.
 */
final class ReflowGate implements Gate {
    private static final String UNFOLD =
            "() => document.querySelectorAll('details').forEach(each => { each.open = true; })";

    @Override
    public List<String> findings(Page page) {
        page.setViewportSize(View.PHONE_WIDTH, View.HEIGHT);
        var findings = beyondTheEdge(page);
        return findings.isEmpty() ? whenUnfolded(page) : findings;
    }

    private static List<String> whenUnfolded(Page page) {
        page.evaluate(UNFOLD);
        return beyondTheEdge(page).stream().map(each -> "Unfolded: " + each).toList();
    }

    private static List<String> beyondTheEdge(Page page) {
        return PageScript.strings(page.evaluate(PageScript.read("reflow.js")));
    }
}
