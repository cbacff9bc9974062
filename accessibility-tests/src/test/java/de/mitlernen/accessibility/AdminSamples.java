package de.mitlernen.accessibility;

import static de.mitlernen.accessibility.Visitor.ADMINISTRATOR;

import com.microsoft.playwright.Page;

import java.util.stream.Stream;

/** The pages of administrators and auditors. */
final class AdminSamples {
    private static final String PEOPLE = "/admin/people";
    private static final String PERSON = PEOPLE + "/{person}";
    private static final String AUDIT = "/admin/audit";

    private AdminSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("/admin", "overview", ADMINISTRATOR, "/admin", ".rows"),
                Sample.of(PEOPLE, "all", ADMINISTRATOR, PEOPLE, ".rows"),
                Sample.of(PEOPLE, "nobody found", ADMINISTRATOR, PEOPLE + "?q=xyzzy", "#q"),
                Sample.of(PERSON, "somebody", ADMINISTRATOR, PEOPLE + "?q=Maria", "[name=role]")
                        .after(AdminSamples::openFirst),
                Sample.of(PERSON, "oneself", ADMINISTRATOR, PEOPLE + "?q=Petra", "#role-title")
                        .after(AdminSamples::openFirst),
                Sample.of(AUDIT, "all", ADMINISTRATOR, AUDIT, ".rows"),
                Sample.of(AUDIT, "nothing found", ADMINISTRATOR, AUDIT + "?name=xyzzy", "#name"),
                Sample.of(
                        AUDIT + "/verification",
                        "intact",
                        ADMINISTRATOR,
                        AUDIT + "/verification",
                        ".kern-alert--success"));
    }

    private static void openFirst(Page page) {
        page.locator(".rows a").first().click();
    }
}
