package de.mitlernen.accessibility;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A running browser. Like its driver it belongs to the thread that started it. */
final class Browsing implements AutoCloseable {
    private static final double PATIENCE_MS = 15_000;

    private final Playwright driver;
    private final Browser browser;

    private Browsing(Playwright driver, Browser browser) {
        this.driver = driver;
        this.browser = browser;
    }

    static Browsing start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        var driver = Browsers.driver();
        try {
            return new Browsing(driver, Browsers.launch(driver));
        } catch (RuntimeException failure) {
            driver.close();
            throw failure;
        }
    }

    /** A page of a visitor without cookies; closing its context ends the visit. */
    Page visit(View view) {
        return visit(view, "{}");
    }

    /**
     * @param cookies of the visitor, as {@link BrowserContext#storageState()} gives them
     */
    Page visit(View view, String cookies) {
        var context =
                browser.newContext(
                        new NewContextOptions()
                                .setLocale(view.language())
                                .setColorScheme(ColorScheme.LIGHT)
                                .setViewportSize(View.WIDTH, View.HEIGHT)
                                .setJavaScriptEnabled(view.script())
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setStorageState(cookies));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    @Override
    public void close() {
        browser.close();
        driver.close();
    }
}
