package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.regex.Pattern;

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
            })\
            """;

    /** What goes on after a box in another line than the box. */
    private static final String LOST_STOPS =
            """
            boxes => boxes.flatMap(box => {
              const stop = box.lastChild;
              if (stop.nodeType !== Node.TEXT_NODE) return [];
              const range = document.createRange();
              range.selectNode(stop);
              const [after, whole] = [range, box.firstElementChild].map(of => of.getBoundingClientRect());
              return after.bottom <= whole.bottom + 8 && after.right <= innerWidth ? [] : [box.textContent];
            })\
            """;

    private static final String LOOK =
            """
            list => {
              const { appearance, borderWidth, borderColor, borderRadius, padding, minHeight } =
                  getComputedStyle(list);
              return [appearance, borderWidth, borderColor, borderRadius, padding, minHeight].join();
            }\
            """;

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
                .hasAttribute("src", Pattern.compile("/call-screen\\.svg$"));
    }

    @Test
    void noLineBeginsWithTheStopAfterAGapOrAfterWords() {
        open("accessible-documents/plain-language-and-forms");
        assertEquals(List.of(), page.locator(".hottext__end").evaluateAll(LOST_STOPS));
        assertEquals(List.of(), page.locator(".gap-text__whole").evaluateAll(LOST_STOPS));
    }

    @Test
    void groupsToSortIntoStandSideBySide() {
        open("every-type/a-types");
        var groups = page.locator("#exercise-groups .match").first().locator(".target");
        var first = groups.first().boundingBox();
        var second = groups.nth(1).boundingBox();
        assertEquals(first.y, second.y);
        assertTrue(first.height >= 44, () -> "only " + first.height + " px high");
    }

    @Test
    void listsToChooseFromLookAlike() {
        open("every-type/a-types");
        var match = page.locator(".match select").first().evaluate(LOOK);
        open("every-type/basic-types");
        assertEquals(match, page.locator(".gap select").first().evaluate(LOOK));
        open("every-type/c-types");
        assertEquals(match, page.locator(".mock select").first().evaluate(LOOK));
        assertEquals(match, page.locator(".setting select").first().evaluate(LOOK));
    }

    private void open(String unit) {
        page.navigate(TestServer.shared().url("/de/courses/" + unit));
    }
}
