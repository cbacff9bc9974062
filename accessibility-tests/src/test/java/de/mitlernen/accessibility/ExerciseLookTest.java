package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** Exercises on a phone: what is to be recognised is seen, and what is to be pressed is large. */
class ExerciseLookTest {
    /** Spots of which the number hides more than a tenth, or which are smaller than WCAG asks. */
    private static final String BAD_SPOTS =
            """
            spots => spots.flatMap(spot => {
              const box = of => spot.querySelector(of).getBoundingClientRect();
              const [place, disc, target] = [box('rect'), box('circle'), box('label')];
              const both = (low, high) =>
                  Math.max(0, Math.min(place[high], disc[high]) - Math.max(place[low], disc[low]));
              const hidden = both('left', 'right') * both('top', 'bottom');
              const good = hidden < place.width * place.height / 10
                  && Math.min(target.width, target.height) >= 24
                  && target.left <= disc.left + 4 && target.right >= place.right - 1;
              return good ? [] : [spot.textContent.trim()];
            })""";

    @RegisterExtension static final Browsing BROWSING = new Browsing();
    private Page page;

    @BeforeEach
    void visit() {
        page = BROWSING.visit(View.in("de"));
        page.setViewportSize(View.COMMON_PHONE_WIDTH, View.HEIGHT);
    }

    @Test
    void theNumberOfASpotStandsAtItsCorner() {
        open("video-calls/first-video-call");
        assertThat(page.locator(".spot")).hasCount(5);
        assertEquals(List.of(), page.locator(".spot").evaluateAll(BAD_SPOTS));
    }

    @Test
    void aPictureWithSpotsIsEnlargedToo() {
        open("video-calls/first-video-call");
        page.locator(".spots .enlarge a").click();
        assertThat(page.locator(".enlarged img"))
                .hasAttribute("src", page.locator(".spots img").getAttribute("src"));
    }

    private void open(String unit) {
        page.navigate(TestServer.shared().url("/de/courses/" + unit));
    }
}
