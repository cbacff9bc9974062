package de.mitlernen.accessibility;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How somebody looks at a page.
 *
 * @param language of the interface and of the browser
 * @param width of the window in CSS pixels
 * @param script whether scripts run
 */
record View(String language, ColorScheme scheme, int width, boolean script) {
    static final int HEIGHT = 900;
    static final int DESKTOP = 1280;

    /** The narrowest window in which everything must be readable without scrolling sideways. */
    static final int PHONE = 320;

    static View in(String language) {
        return new View(language, ColorScheme.LIGHT, DESKTOP, true);
    }

    View dark() {
        return new View(language, ColorScheme.DARK, width, script);
    }

    View onPhone() {
        return new View(language, scheme, PHONE, script);
    }

    View withoutScript() {
        return new View(language, scheme, width, false);
    }

    @Override
    public String toString() {
        return "%s, %s, %d px%s"
                .formatted(
                        language,
                        scheme == ColorScheme.DARK ? "dark" : "light",
                        width,
                        script ? "" : ", without script");
    }
}
