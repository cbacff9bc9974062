package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

class MediumReaderTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void thePixelsOfPicturesAreRead(String extension) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), extension, out);
        assertSize("media/tree." + extension, out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800 00",
                "52494646 00000000 57454250 5650384c 00000000 2f 2bc13100 0000000000",
                "52494646 00000000 57454250 56503858 0a000000 00000000 2b0100 c70000",
            })
    void allThreeFormsOfWebpAreRead(String hex) {
        assertSize("media/tree.webp", HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='200px'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 200'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 300.5 200'/>",
            })
    void theSizeOfAnSvgIsRead(String svg) {
        assertSize("media/tree.svg", svg.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script/>",
                "<a href='https://example.org'/>",
                "<use href='https://example.org/x.svg#a'/>",
                "<g onload='alert(1)'/>",
                "<style>@import 'x.css'</style>",
                "<rect fill='url(https://example.org/a)'/>",
                "<animate attributeName='x'/>",
                "<foreignObject/>",
            })
    void aPictureThatActsIsRefused(String part) {
        read("media/tree.svg", ("<svg width='3' height='2'>\n" + part + "</svg>").getBytes(UTF_8));
        assertEquals("media-unsafe", rules().getFirst());
        assertEquals(2, findings.all().getFirst().line());
    }

    @Test
    void partsOfTheSamePictureMayBeUsed() {
        read(
                "media/tree.svg",
                "<svg width='3' height='2'><use href='#a' fill='url(#b)'/></svg>".getBytes(UTF_8));
        assertEquals(List.of(), rules());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no picture",
                "",
                "<svg width='3' height='2'>",
                "<svg/>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg width='3'"
                        + " height='2'>&a;</svg>",
            })
    void whatIsNoPictureIsRefused(String content) {
        for (var extension : List.of("svg", "png", "jpg", "jpeg", "webp")) {
            read("media/tree." + extension, content.getBytes(UTF_8));
        }
        assertEquals(Collections.nCopies(5, "media-malformed"), rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tree.svg  | <svg viewBox='0 0 3 2'><g>   | breaks off
                    tree.svg  | <svg/>                       | viewBox="0 0 640 360"
                    wind.vtt  | 00:01.000 --> 00:04.000      | first line
                    wind.vtt  | WEBVTT                       | Nothing is said
                    wind.webm | 1234ftypisom                 | called .webm, and it holds .mp4
                    """)
    void aFindingTellsWhatIsWrongWithAFile(String name, String content, String advice) {
        read("media/" + name, content.getBytes(UTF_8));
        assertEquals(List.of("media-malformed"), rules());
        assertTrue(findings.toString().contains(advice), findings::toString);
    }

    @Test
    void timesOfCaptionsHaveADot() {
        read("media/wind.vtt", "WEBVTT\n\n00:01,000 --> 00:04,000\nWind\n".getBytes(UTF_8));
        assertEquals(3, findings.all().getFirst().line());
        assertTrue(findings.toString().contains("no comma"), findings::toString);
    }

    @Test
    void aPictureThatIsTooWideIsRefused() {
        read("media/tree.svg", "<svg width='8001' height='2'/>".getBytes(UTF_8));
        assertEquals(List.of("media-too-large"), rules());
    }

    private void assertSize(String path, byte[] bytes) {
        var medium = read(path, bytes);
        assertEquals(List.of(), rules());
        assertEquals(300, medium.orElseThrow().width());
        assertEquals(200, medium.orElseThrow().height());
    }

    private Optional<Medium> read(String path, byte[] bytes) {
        return MediumReader.read(path, bytes, findings.in(path));
    }

    private List<String> rules() {
        return findings.all().stream().map(found -> found.rule().toString()).toList();
    }
}
