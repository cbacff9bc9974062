package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions;

/** Hands on a keyboard, and nothing else. What the Tab key does not reach they cannot work. */
final class Keys implements Hand {
    /** More stops than any page has, there and back. */
    private static final int MOST_STOPS = 300;

    private static final int MOST_CHOICES = 20;

    /** The key that leads to a control, or nothing when it has the focus, or its group has. */
    private static final String WAY =
            """
            control => {
              const now = document.activeElement;
              const mates = control.type === "radio" && now?.type === "radio" && now.name === control.name;
              if (now === control || mates) return "";
              return now.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING ? "Tab" : "Shift+Tab";
            }
            """;

    /** How far the words stand from where one is in a list, which may have unfolded. */
    private static final String DISTANCE =
            """
            (list, words) => {
              const options = [...list.options];
              const now = options.indexOf(document.activeElement);
              return options.findIndex((each) => each.label === words) - (now < 0 ? list.selectedIndex : now);
            }
            """;

    private static final String IS_UNFOLDED = "() => document.activeElement.localName === 'option'";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator control) {
        goTo(control);
        page.keyboard().press("Enter");
    }

    @Override
    public void send(Locator button) {
        goTo(button);
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        assertThat(page.locator("html:not([data-left]) .foot")).isAttached();
        page.waitForLoadState();
    }

    @Override
    public void choose(Locator box, boolean chosen) {
        goTo(box);
        for (int i = 0; i < MOST_CHOICES && !hasFocus(box); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (box.isChecked() != chosen) {
            page.keyboard().press("Space");
        }
        assertThat(box).isChecked(new IsCheckedOptions().setChecked(chosen));
    }

    /** Places in a picture are for the mouse; the list beside it says the same. */
    @Override
    public void point(Locator place, Locator box) {
        choose(box, true);
    }

    @Override
    public void select(Locator list, String words) {
        goTo(list);
        for (int i = 0; i < MOST_CHOICES && distance(list, words) != 0; i++) {
            page.keyboard().press(distance(list, words) > 0 ? "ArrowDown" : "ArrowUp");
        }
        if ((boolean) page.evaluate(IS_UNFOLDED)) {
            page.keyboard().press("Enter");
        }
        assertThat(list.locator("option:checked")).hasText(words);
    }

    @Override
    public void type(Locator field, String text) {
        goTo(field);
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type(text);
        assertThat(field).hasValue(text);
    }

    private void goTo(Locator control) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            var key = (String) control.evaluate(WAY);
            if (key.isEmpty()) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError("The keyboard does not reach " + control);
    }

    private static int distance(Locator list, String words) {
        return (int) list.evaluate(DISTANCE, words);
    }

    private static boolean hasFocus(Locator control) {
        return (boolean) control.evaluate("each => each === document.activeElement");
    }
}
