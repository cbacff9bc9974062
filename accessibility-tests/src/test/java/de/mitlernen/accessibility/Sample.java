package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import java.util.function.Consumer;

/**
 * A page in one state, for the gates to look at.
 *
 * @param route pattern of the page's address, without regular expressions
 * @param state in words
 * @param path where the visitor begins, without the language
 * @param action what the visitor does there
 * @param proof selector of what shows that the page is in this state
 */
record Sample(
        String route,
        String state,
        Visitor visitor,
        String path,
        Consumer<Page> action,
        String proof) {

    /** A page that is opened by its address. */
    static Sample of(String route, String state, Visitor visitor, String path, String proof) {
        return new Sample(route, state, visitor, path, page -> {}, proof);
    }

    /** This sample, after the visitor has done something. */
    Sample after(Consumer<Page> action) {
        return new Sample(route, state, visitor, path, action, proof);
    }

    void open(Page page, TestServer server, String language) {
        page.navigate(server.url("/" + language + path));
        action.accept(page);
        assertThat(page.locator(proof).first()).isAttached();
    }

    @Override
    public String toString() {
        return "%s %s, %s".formatted(route, state, visitor);
    }
}
