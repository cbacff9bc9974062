package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/** Nothing stands beyond the edge of a narrow window (WCAG 2.2, 1.4.10). */
final class ReflowGate implements Gate {
    @Override
    public List<String> findings(Page page) {
        page.setViewportSize(View.PHONE, View.HEIGHT);
        return PageScript.strings(page.evaluate(PageScript.read("reflow.js")));
    }
}
