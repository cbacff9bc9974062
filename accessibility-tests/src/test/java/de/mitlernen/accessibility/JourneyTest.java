package de.mitlernen.accessibility;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the start page to a certificate that checks out. */
class JourneyTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final CourseTexts COURSE = CourseTexts.of("passwords");
    @RegisterExtension static final Browsing BROWSING = new Browsing();

    @ParameterizedTest(name = "in {0}, with script: {2}")
    @CsvSource({
        "de, Ingrid Weiß-Öztürk, true",
        "de, Ingrid Weiß-Öztürk, false",
        "ar, مريم الخطيب, true",
        "ar, مريم الخطيب, false"
    })
    void aNewcomerEndsWithACertificateThatChecksOut(String language, String name, boolean script) {
        var view = script ? View.in(language) : View.in(language).withoutScript();
        var page = BROWSING.visit(view);
        Evidence.keep(page, "The journey in " + view, () -> walk(page, view, name));
    }

    private static void walk(Page page, View view, String name) {
        var look = new Look(view);
        var journey = new Journey(page, SERVER, view.language(), COURSE, look::at);
        journey.chooseLanguage();
        journey.chooseCourse();
        journey.begin();
        journey.learnAll();
        journey.takeCertificate(name);
        verify(CertificateFile.readQrCode(journey.downloadCertificate()), view, name, look);
    }

    /** Somebody else opens the address that is printed on the certificate. */
    private static void verify(String address, View view, String name, Look look) {
        Assertions.assertTrue(
                address.startsWith(SERVER.url("/")), "The QR code leads to " + address);
        var page = BROWSING.visit(view);
        page.navigate(address);
        assertThat(page.locator(".kern-alert--success")).isVisible();
        assertThat(page.locator("main")).containsText(name);
        assertThat(page.locator("main")).containsText(COURSE.title(view.language()));
        look.at(page);
    }

    /** Holds the pages of a journey against axe, light and dark. */
    private record Look(View view) {
        void at(Page page) {
            // Without script the server sends the same pages.
            if (view.script()) {
                require(AxeGate.allRules(), "light", page);
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                require(AxeGate.rulesOfColour(), "dark", page);
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }

        private static void require(Gate gate, String theme, Page page) {
            var where = "axe on %s, %s".formatted(page.url(), theme);
            Evidence.requireNone(gate.findings(page), where, page);
        }
    }
}
