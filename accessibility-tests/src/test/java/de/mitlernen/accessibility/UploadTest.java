package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.regex.Pattern;

/** A file that is too large is told of before it is sent. */
class UploadTest {
    private static final String UNIT = "/de/courses/every-type/b-types";
    private static final int LARGEST = 10 * 1024 * 1024;

    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @Test
    void aFileThatIsTooLargeIsToldOfAtTheFieldAndLaidAside() {
        var page = BROWSING.visit(View.in("de"));
        page.navigate(TestServer.shared().url(UNIT));
        var field = page.locator("#file-work");
        var button = page.locator("#exercise-work .actions button");
        field.setInputFiles(file(LARGEST + 1));
        assertThat(page.locator("#file-large-work")).isVisible();
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(Pattern.compile("höchstens 10 MB\\. Höchstens"));
        assertThat(field).hasValue("");

        field.setInputFiles(file(LARGEST));
        assertThat(page.locator("#file-large-work")).isHidden();
        assertThat(field).hasAttribute("aria-invalid", "false");
        button.click();
        assertThat(page.locator("#feedback-work")).isFocused();
    }

    private static FilePayload file(int bytes) {
        return new FilePayload("bild.pdf", "application/pdf", new byte[bytes]);
    }
}
