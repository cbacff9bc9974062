package de.mitlernen.accessibility;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;
import java.util.Objects;

/**
 * The browser of a class of tests. It runs for as long as they do, and what a test has opened is
 * closed after it. Like its driver it belongs to the thread that started it.
 */
final class Browsing implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final double PATIENCE_MS = 15_000;

    private @Nullable Playwright driver;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext tests) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        driver = Browsers.driver();
        browser = Browsers.launch(driver);
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
                Objects.requireNonNull(browser)
                        .newContext(
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
    public void afterEach(ExtensionContext test) {
        List.copyOf(Objects.requireNonNull(browser).contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        // It ends the browser too, and is there even if that could not be started.
        var running = driver;
        if (running != null) {
            running.close();
        }
    }
}
