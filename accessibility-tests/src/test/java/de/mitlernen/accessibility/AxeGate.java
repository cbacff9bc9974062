package de.mitlernen.accessibility;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.stream.Collectors;

/** No rule of axe-core for WCAG 2.0, 2.1 and 2.2, levels A and AA, is broken. */
final class AxeGate implements Gate {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Override
    public List<String> findings(Page page) {
        // The legacy mode opens no second page; it only lacks frames of other hosts.
        var results = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
        return results.getViolations().stream().map(AxeGate::sentence).toList();
    }

    private static String sentence(Rule rule) {
        var places =
                rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining("\n    "));
        return "%s (%s):\n    %s".formatted(rule.getHelp(), rule.getId(), places);
    }
}
