package de.mitlernen.accessibility;

import com.microsoft.playwright.Page;

import java.util.List;

/** Under which somebody learns who uses the keyboard alone, and what is asked for then. */
// Views are records of immutable values, and gates hold nothing that changes.
@SuppressWarnings("ImmutableEnumChecker")
enum Circumstances implements Gate {
    NARROW_WINDOW(View.in("de"), ReflowGate::beyondTheEdge),
    RIGHT_TO_LEFT(View.in("ar"), new RightToLeftGate()),
    WITHOUT_SCRIPT(View.in("de").withoutScript(), WithoutScript::dead),
    FORCED_COLOURS(View.in("de"), new ForcedColoursGate());

    private final View view;
    private final Gate gate;

    Circumstances(View view, Gate gate) {
        this.view = view;
        this.gate = gate;
    }

    /** The page of a visitor without cookies. */
    Page visit(Browsing browsing) {
        var page = browsing.visit(view);
        if (this == NARROW_WINDOW) {
            page.setViewportSize(View.PHONE_WIDTH, View.HEIGHT);
        }
        return page;
    }

    String language() {
        return view.language();
    }

    @Override
    public List<String> findings(Page page) {
        return gate.findings(page);
    }
}
