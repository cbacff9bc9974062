package de.mitlernen.accessibility;

import com.microsoft.playwright.Locator;

/** By what somebody works the controls of a page. */
interface Hand {
    /** Presses what changes this page: a button that a script serves, or a summary. */
    void press(Locator control);

    /** Presses what leads to a new page, and waits for it. */
    void send(Locator button);

    /** Chooses a radio button, a box or a switch, or undoes the choice of a box or a switch. */
    void choose(Locator box, boolean chosen);

    /**
     * Chooses a place in a picture.
     *
     * @param box of the same place in the list beside it
     */
    void point(Locator place, Locator box);

    /** Chooses from a list what says these words. */
    void select(Locator list, String words);

    /** Replaces what a field holds. */
    void type(Locator field, String text);
}
