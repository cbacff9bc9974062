package de.mitlernen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser may keep, and in which form it gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
    private static final Pattern STYLE = Pattern.compile("\"(/assets/[^\"]+\\.css)\"");
    private static final Pattern MEDIUM = Pattern.compile("\"(/media/[^\"]+\\.svg)\"");

    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void everyFileThatAPageNamesMayBeKeptForEver() {
        var browser = site.browser();
        for (var asset : ASSET.matcher(browser.get("/de/").body()).results().toList()) {
            var file = browser.get(asset.group(1));
            assertEquals(200, file.status(), asset::group);
            assertEquals(FOR_EVER, file.header("Cache-Control").orElse(""), asset::group);
            assertEquals("nosniff", file.header("X-Content-Type-Options").orElse(""));
            assertTrue(file.header("Set-Cookie").isEmpty(), asset::group);
        }
    }

    @Test
    void fontsAndPicturesOfTheStyleSheetExist() {
        var browser = site.browser();
        var path = browser.get("/de/").find(STYLE).orElseThrow();
        var style = browser.get(path);
        assertEquals("text/css; charset=utf-8", style.header("Content-Type").orElse(""));
        var urls = Pattern.compile("url\\(\"?([^)\"]+)\"?\\)").matcher(style.body()).results();
        for (var url : urls.map(found -> found.group(1)).toList()) {
            if (!url.startsWith("data:")) {
                var address = java.net.URI.create(path).resolve(url).toString();
                assertEquals(200, browser.get(address).status(), address);
            }
        }
    }

    @Test
    void aEuropeanNameLoadsASmallFontAndAnyOtherOneTheWhole() {
        var browser = site.browser();
        var path = browser.get("/de/").find(STYLE).orElseThrow();
        var style = browser.get(path).body();
        assertTrue(sizeOfFont("noto-sans-european", path, style) < 16_000);
        assertTrue(sizeOfFont("noto-sans-latin-ext", path, style) > 60_000);
        // A browser takes the later rule where two of them know a character.
        assertTrue(style.indexOf("noto-sans-latin-ext") < style.indexOf("noto-sans-european"));
    }

    private int sizeOfFont(String name, String path, String style) {
        var url = Pattern.compile("url\\(\"?([^)\"]+/" + name + "-[^)\"]+)").matcher(style);
        assertTrue(url.find(), name);
        var font = site.browser().get(java.net.URI.create(path).resolve(url.group(1)).toString());
        return font.head().body().length;
    }

    @Test
    void aFileUnderAnotherHashDoesNotExist() {
        var browser = site.browser();
        var path = browser.get("/de/").find(STYLE).orElseThrow();
        var other = path.replaceFirst("/assets/[^/]*/", "/assets/000000000000/");
        var page = browser.get(other);
        assertEquals(404, page.status());
        assertEquals("private, no-cache", page.header("Cache-Control").orElse(""));
    }

    @Test
    void filesComeCompressedToThoseWhoTakeIt() throws IOException {
        var path = site.browser().get("/de/").find(STYLE).orElseThrow();
        var plain = site.browser().get(path);
        assertTrue(plain.header("Content-Encoding").isEmpty());
        assertEquals("Accept-Encoding", plain.header("Vary").orElse(""));

        var gzip = site.browser().with("Accept-Encoding", "gzip, deflate").get(path);
        assertEquals("gzip", gzip.header("Content-Encoding").orElse(""));
        assertArrayEquals(plain.head().body(), unzip(gzip));

        var brotli = site.browser().with("Accept-Encoding", "gzip, deflate, br, zstd").get(path);
        assertEquals("br", brotli.header("Content-Encoding").orElse(""));
        assertTrue(brotli.head().body().length < gzip.head().body().length);
    }

    @Test
    void pagesComeCompressedToThoseWhoTakeIt() throws IOException {
        var plain = site.browser().get("/de/help");
        var gzip = site.browser().with("Accept-Encoding", "br, gzip").get("/de/help");
        assertEquals("gzip", gzip.header("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", gzip.header("Vary").orElse(""));
        assertEquals(
                plain.title(),
                titleOf(new String(unzip(gzip), java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void whatABrowserDoesNotTakeIsNotSent() {
        var path = site.browser().get("/de/").find(STYLE).orElseThrow();
        for (var accepted : List.of("gzip;q=0, br;q=0", "identity", "x-broken", "gzip; q=0.0")) {
            var browser = site.browser().with("Accept-Encoding", accepted);
            for (var address : List.of(path, "/de/help")) {
                var answer = browser.get(address);
                assertTrue(answer.header("Content-Encoding").isEmpty(), accepted);
            }
        }
    }

    @Test
    void picturesOfACourseMayBeKeptForEverAndRunNoScript() {
        var browser = site.browser();
        var path = browser.get("/de/courses").find(MEDIUM).orElseThrow();
        var picture = browser.get(path);
        assertEquals(200, picture.status());
        assertEquals("image/svg+xml", picture.header("Content-Type").orElse(""));
        assertEquals(FOR_EVER, picture.header("Cache-Control").orElse(""));
        var policies = picture.head().headers().allValues("Content-Security-Policy");
        assertEquals(List.of("default-src 'none'; style-src 'unsafe-inline'"), policies);
    }

    @Test
    void aPlayerGetsTheRangeOfAMediumThatItAsksFor() {
        var path = site.browser().get("/de/courses").find(MEDIUM).orElseThrow();
        var whole = site.browser().get(path);
        assertEquals("bytes", whole.header("Accept-Ranges").orElse(""));
        var bytes = whole.head().body();

        var part = site.browser().with("Range", "bytes=5-9").get(path);
        assertEquals(206, part.status());
        assertEquals("bytes 5-9/" + bytes.length, part.header("Content-Range").orElse(""));
        assertArrayEquals(Arrays.copyOfRange(bytes, 5, 10), part.head().body());
        assertEquals(FOR_EVER, part.header("Cache-Control").orElse(""));

        var beyond = site.browser().with("Range", "bytes=99999999-").get(path);
        assertEquals(416, beyond.status());
        assertEquals("no-store", beyond.head().headers().allValues("Cache-Control").getLast());
        var changed = site.browser().with("Range", "bytes=5-9").with("If-Range", "\"1\"").get(path);
        assertEquals(200, changed.status());
    }

    @Test
    void filesOutsideOfTheFoldersDoNotExist() {
        var browser = site.browser();
        for (var path :
                List.of(
                        "/assets/x/manifest.properties",
                        "/assets/manifest.properties",
                        "/media/passwords/1/course.yaml",
                        "/media/passwords/1/../course.yaml",
                        "/media/passwords/99/media/cover.svg",
                        "/media/nothing/1/media/cover.svg")) {
            assertEquals(404, browser.get(path).status(), path);
        }
    }

    @Test
    void healthIsNeverKept() {
        var page = site.browser().get("/observe/health");
        assertEquals(200, page.status());
        assertEquals("up\n", page.body());
        assertEquals("no-store", page.header("Cache-Control").orElse(""));
    }

    private static byte[] unzip(Browser.Page page) throws IOException {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(page.head().body()))) {
            return plain.readAllBytes();
        }
    }

    private static String titleOf(String html) {
        return html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
    }
}
