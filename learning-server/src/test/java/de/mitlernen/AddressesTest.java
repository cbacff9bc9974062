package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.mitlernen.web.Language;

import io.helidon.http.Method;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every address gives a page, in the reader's language, that protects its reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {
    private static final Pattern LOCATION =
            Pattern.compile("^Location: (.*)\r$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private List<String> pages() {
        var pages =
                site.routes().all().stream()
                        .filter(route -> route.page() && route.method().equals(Method.GET))
                        .map(route -> route.pattern())
                        .filter(pattern -> !pattern.contains("{"));
        return java.util.stream.Stream.concat(
                        pages, java.util.stream.Stream.of("/courses/passwords", "/nowhere"))
                .toList();
    }

    @Test
    void everyPageAnswersInEveryLanguage() {
        for (var language : Language.OFFERED) {
            for (var path : pages()) {
                var page = site.browser().get("/" + language.tag() + path);
                assertTrue(page.status() == 200 || page.status() == 404, () -> path + page);
                var html = "<html lang=\"%s\" dir=\"%s\"".formatted(language.tag(), language.dir());
                assertTrue(page.body().contains(html), page::toString);
                assertEquals(language.tag(), page.header("Content-Language").orElse(""));
            }
        }
    }

    @Test
    void everyPageProtectsItsReader() {
        for (var path : pages()) {
            var page = site.browser().get("/de" + path);
            var policy = page.header("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none';"), page::toString);
            assertTrue(!policy.contains("unsafe"), policy);
            for (var rule : List.of("frame-ancestors 'none'", "form-action 'self'", "base-uri")) {
                assertTrue(policy.contains(rule), policy);
            }
            assertEquals("nosniff", page.header("X-Content-Type-Options").orElse(""));
            assertEquals("same-origin", page.header("Referrer-Policy").orElse(""));
            assertEquals("private, no-cache", page.header("Cache-Control").orElse(""));
            assertTrue(page.header("Server").isEmpty());
            assertTrue(
                    !page.body()
                            .matches(
                                    "(?s).*(<script(?! type=\"module\" src)|<style| style=|"
                                            + " on\\w+=).*"));
            assertTrue(!page.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), path);
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var browser = site.browser();
        var page = browser.fillIn("/de/display", "/de/display", "theme", "dark");
        var cookies = page.head().headers().allValues("Set-Cookie");
        assertTrue(cookies.size() > 1, cookies::toString);
        for (var cookie : cookies) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.contains("SameSite=Lax"), cookie);
            assertTrue(cookie.contains("Path=/"), cookie);
        }
    }

    @Test
    void behindTlsCookiesBelongToThisHostAlone() {
        var environment = Map.of("MITLERNEN_PUBLIC_URL", "https://lernen.example.org");
        try (var secure = TestSite.start(environment)) {
            var page = secure.browser().get("/de/");
            assertTrue(page.header("Strict-Transport-Security").isPresent(), page::toString);
            for (var cookie : page.head().headers().allValues("Set-Cookie")) {
                assertTrue(cookie.startsWith("__Host-"), cookie);
                assertTrue(cookie.contains("Secure"), cookie);
            }
        }
    }

    @Test
    void theBareAddressLeadsToTheReadersLanguage() {
        var browser = site.browser();
        assertEquals("/de/", browser.get("/").location());
        assertEquals(
                "/uk/", browser.with("Accept-Language", "uk-UA, ru;q=0.5").get("/").location());
        browser.get("/ar/");
        assertEquals("/ar/", browser.get("/").location());
        assertEquals(303, browser.get("/").status());
    }

    @Test
    void aTrailingSlashIsTakenAway() {
        var page = site.browser().get("/de/courses/");
        assertEquals(301, page.status());
        assertEquals("/de/courses", page.location());
        assertEquals(
                "/de/courses?q=a&level=basic",
                site.browser().get("/de/courses/?q=a&level=basic").location());
        assertEquals("/de/", site.browser().get("/de").location());
        assertEquals(404, site.browser().get("/fr/").status());
    }

    @Test
    void whatDoesNotExistIsToldInTheReadersLanguage() {
        assertTrue(missing(site.browser().get("/en/nowhere"), "en"));
        assertTrue(missing(site.browser().get("/en/courses/no-such-course"), "en"));
        assertTrue(missing(site.browser().get("/en/courses/passwords/no-such-unit"), "en"));
        assertTrue(missing(site.browser().get("/en/my/card"), "en"));
        assertTrue(missing(site.browser().get("/en/certificates/1.pdf"), "en"));
        assertTrue(missing(site.browser().with("Accept-Language", "uk").get("/fr/courses"), "uk"));
        assertTrue(missing(site.browser().with("Accept-Language", "ar").get("/favicon.ico"), "ar"));
        assertTrue(missing(site.browser().get("/DE/courses"), "de"));
    }

    @Test
    void whereAFormIsSentToAReloadLeadsBackToTheUnit() {
        var unit = "/en/courses/passwords/why-passwords-matter";
        assertEquals(unit, site.browser().get(unit + "/completion").location());
        assertEquals(unit, site.browser().get(unit + "/exercises/any/attempts").location());
        assertEquals(303, site.browser().get(unit + "/completion").status());
    }

    private static boolean missing(Browser.Page page, String language) {
        return page.status() == 404 && page.body().contains("<html lang=\"" + language + "\"");
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() throws IOException {
        for (var path : List.of("/de/", "/de/courses", "/en/nowhere", "/observe/health", "/de")) {
            var get = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            var head = raw("HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(head.endsWith("\r\n\r\n"), head);
            for (var line : List.of("HTTP/1.1 ", "Content-Length: ", "Content-Type: ")) {
                assertEquals(line(get, line), line(head, line));
            }
        }
    }

    private static String line(String answer, String start) {
        return answer.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var page = site.browser().post("/de/sign-in", "email", "x".repeat(300_000));
        assertEquals(413, page.status(), page::toString);
    }

    /** As browsers do. To close the connection before would reset it, and lose the answer. */
    @Test
    void whoSendsATooLargeBodyToItsEndCanStillReadWhyItIsRefused() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(10_000);
            var part = "x".repeat(500_000).getBytes(ISO_8859_1);
            var head = "POST /de/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            for (int sent = 0; sent < 4_000_000; sent += part.length) {
                socket.getOutputStream().write(part);
                Thread.sleep(20);
            }
            var answer = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLargeIsRefused() throws IOException {
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        var answer =
                raw(
                        "POST /de/sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(5)
                                + "0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "///",
                "/de//",
                "/de//x",
                "/de//evil.example/",
                "/de/courses//",
                "//evil.example/",
                "//evil.example/de/courses/",
                "/\\evil.example/",
                "/de/\\evil.example/",
                "/%00",
                "/de/%00",
                "/de/courses/%00",
                "/de/courses/%",
                "/de/courses/%zz",
                "/de/courses/%ff",
                "/de/courses/%2e%2e/",
                "/de/courses/%2e%2e%2f%2e%2e%2f",
                "/de/courses/a%2fb/",
                "/..",
                "/../",
                "/../../etc/passwd",
                "/de/../../etc/passwd/",
                "/de/../..//evil.example/",
                "/assets/../../logging.properties",
                "/assets/x/../../../logging.properties",
                "/assets/%2e%2e/%2e%2e/logging.properties",
                "/media/passwords/1/../../../x",
                "/media/passwords/999999/x.svg",
                "/media/passwords/1/%00",
                "/de/verify/%00",
                "/de/verify/%F0%9F%98%80",
                "/de/verify?code=%00",
                "/de/verify?code=%F0%9F%98%80",
                "/de/verify?code=%",
                "/de/courses?q=%ZZ&level=%",
                "/de/courses?q=%00",
                "/de/courses?=&&&=",
                "/de/display?back=//evil.example",
                "/de/display?back=%ZZ",
                "/de/;x=1/courses",
                "/de/courses;x=1/",
                "/%64%65/courses/",
                "/de/\u00E9/",
                "/de/certificates/x.pdf",
                "/de/certificates/.pdf",
                "http://evil.example/de/courses/",
                "http://evil.example//evil.example/",
                "*"
            })
    void anOddAddressIsNoServerErrorAndLeadsNowhereElse(String target) throws IOException {
        for (var method : List.of("GET", "POST", "HEAD", "OPTIONS", "DELETE")) {
            var answer = raw(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1\\.1 [234]\\d\\d .*"), method + " " + answer);
            var location = LOCATION.matcher(answer);
            if (location.find()) {
                assertTrue(location.group(1).matches("/(?![/\\\\])[^\\\\]*"), location::group);
            }
            assertTrue(!answer.contains("Exception"), answer);
        }
    }

    @Test
    void aVeryLongAddressIsRefused() throws IOException {
        var answer = raw("GET /de/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/..//evil.example",
                "/ /evil.example",
                "/\r\nSet-Cookie: a=b",
                "javascript:alert(1)"
            })
    void afterTheSettingsOneStaysHere(String back) {
        var page =
                site.browser().fillIn("/de/display", "/de/display", "theme", "dark", "back", back);
        assertEquals(303, page.status());
        assertTrue(page.location().matches("/de/(?!/)[\\w./-]*"), page::location);
    }

    @Test
    void oddCookiesChangeNothing() {
        for (var cookie :
                List.of(
                        "display=\"><script>; notice=no.such.text; form=x; session=x",
                        "notice=web.progress",
                        "notice=%00; display=....",
                        "notice=; display=; form=; session=",
                        "=; ;;; a")) {
            var page = site.browser().with("Cookie", cookie).get("/de/my");
            assertEquals(200, page.status(), page::toString);
        }
    }

    /** Sends exactly this. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            request.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                                    .getBytes(ISO_8859_1));
            socket.shutdownOutput(); // so that the server does not wait for more
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
