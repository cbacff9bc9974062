package de.mitlernen.accessibility;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** No rule of axe-core for WCAG 2.0, 2.1 and 2.2, levels A and AA, is broken. */
final class AxeGate implements Gate {
    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final List<String> RULES_OF_COLOUR =
            List.of("color-contrast", "link-in-text-block");

    private final UnaryOperator<AxeBuilder> choice;

    private AxeGate(UnaryOperator<AxeBuilder> choice) {
        this.choice = choice;
    }

    static AxeGate allRules() {
        return new AxeGate(axe -> axe.withTags(LEVELS));
    }

    /** What a theme can break. */
    static AxeGate rulesOfColour() {
        return new AxeGate(axe -> axe.withRules(RULES_OF_COLOUR));
    }

    @Override
    public List<String> findings(Page page) {
        // The legacy mode opens no second page; it only lacks frames of other hosts.
        var axe = choice.apply(new AxeBuilder(page).setLegacyMode(true));
        return axe.analyze().getViolations().stream().map(AxeGate::sentence).toList();
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
