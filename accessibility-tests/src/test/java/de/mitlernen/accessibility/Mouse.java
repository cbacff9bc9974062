package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** A hand with a mouse, or a finger. */
final class Mouse implements Hand {
    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void send(Locator button) {
        button.click();
    }

    @Override
    public void choose(Locator box, boolean chosen) {
        box.setChecked(chosen);
    }

    @Override
    public void point(Locator place, Locator box) {
        place.click();
        assertThat(box).isChecked();
    }

    @Override
    public void select(Locator list, String words) {
        list.selectOption(new SelectOption().setLabel(words));
    }

    @Override
    public void type(Locator field, String text) {
        field.fill(text);
    }
}
