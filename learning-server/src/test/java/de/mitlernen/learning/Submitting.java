package de.mitlernen.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.Browser;

/** Submits to the exercise {@code work} of the course in which every type of exercise is. */
record Submitting(Browser browser) {
    static final String UNIT = "/de/courses/every-type/b-types";

    void submit(String text, String name, String content) {
        var page = send(text, name, content);
        assertEquals(303, page.status(), page::toString);
    }

    /** As browsers do (HTML, multipart/form-data encoding algorithm). */
    Browser.Page send(String text, String name, String content) {
        var token = browser.get(UNIT).token();
        var body =
                part("token", "", token)
                        + part("work.text", "", text)
                        + part(
                                "work.file",
                                "; filename=\"%s\"\r\nContent-Type: application/octet-stream"
                                        .formatted(name.replace("\"", "%22")),
                                content)
                        + "--b--\r\n";
        return browser.post(
                UNIT + "/exercises/work/attempts",
                "multipart/form-data; boundary=b",
                body.getBytes(UTF_8));
    }

    private static String part(String name, String more, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
                .formatted(name, more, content);
    }
}
