package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/** On a page in a language that is written from right to left everything begins at the right. */
final class RightToLeftGate implements Gate {
    @Override
    public List<String> findings(Page page) {
        return PageScript.strings(page.evaluate(PageScript.read("sides.js")));
    }
}
