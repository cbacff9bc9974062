package de.mitlernen.accessibility;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Where the system's few colours replace all others, controls have an edge and one sees what is
 * chosen.
 */
final class ForcedColoursGate implements Gate {
    /** The box with its label, as some boxes are drawn by what stands beside them. */
    private static final String WITH_LABEL = "xpath=(ancestor::label[1] | self::*)[1]";

    private static final String SET = "(box, chosen) => { box.checked = chosen; }";

    @Override
    public List<String> findings(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        var findings =
                new ArrayList<>(PageScript.strings(page.evaluate(PageScript.read("edges.js"))));
        for (var box : page.querySelectorAll("input:checked")) {
            if (box.isVisible() && !looksChosen(box)) {
                var words = withLabel(box).evaluate("each => each.outerHTML");
                findings.add("Nobody sees that this is chosen: " + words);
            }
        }
        return findings;
    }

    private static boolean looksChosen(ElementHandle box) {
        var place = withLabel(box);
        var chosen = place.screenshot();
        box.evaluate(SET, false);
        var notChosen = place.screenshot();
        box.evaluate(SET, true);
        return !Arrays.equals(chosen, notChosen);
    }

    private static ElementHandle withLabel(ElementHandle box) {
        return Objects.requireNonNull(box.querySelector(WITH_LABEL));
    }
}
