package de.mitlernen.accessibility;

/**
 * How somebody looks at a page.
 *
 * @param language of the interface and of the browser
 * @param script whether scripts run
 */
record View(String language, boolean script) {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;

    /** The narrowest window in which everything must be readable without scrolling sideways. */
    static final int PHONE_WIDTH = 320;

    /** The width at which also the largest text must not need scrolling sideways. */
    static final int COMMON_PHONE_WIDTH = 390;

    static View in(String language) {
        return new View(language, true);
    }

    View withoutScript() {
        return new View(language, false);
    }

    @Override
    public String toString() {
        return language + (script ? "" : ", without script");
    }
}
