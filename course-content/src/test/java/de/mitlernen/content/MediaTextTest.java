package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class MediaTextTest {

    private static final String VIDEO =
            """

            ::: video {#wind}
            ![Eine Eiche im Wind](media/tree.svg)

            - video: media/wind.webm
            - video: media/wind.mp4
            - captions: media/wind-de.vtt
            - description: media/wind-description-de.vtt

            @transcript
            Der Wind *weht*.
            :::
            """;
    private static final String AUDIO =
            """

            ::: audio {#song}
            - audio: media/song.mp3

            @transcript
            La la la.
            :::
            """;

    @TempDir Path folder;

    @Test
    void aFilmIsShownWithAllThatBelongsToIt() {
        assertEquals(
                """
                <figure class="video" id="wind">\
                <video controls="" preload="none" poster="/m/media/tree.svg" width="640" \
                height="360" aria-label="Eine Eiche im Wind">\
                <source src="/m/media/wind.webm" type="video/webm">\
                <source src="/m/media/wind.mp4" type="video/mp4">\
                <track kind="captions" src="/m/media/wind-de.vtt" srclang="de" default="">\
                <track kind="descriptions" src="/m/media/wind-description-de.vtt" srclang="de">\
                </video>\
                <label class="describe" data-describe="" hidden="">\
                <input type="checkbox" autocomplete="off">Hörfassung</label>\
                <details class="more"><summary>Alles als Text</summary>\
                <p>Der Wind <em>weht</em>.</p></details></figure>\
                """,
                shown(VIDEO));
    }

    @Test
    void anAudioDescriptionIsARecordingOfItsOwn() {
        var html = shown(VIDEO.replace("wind-description-de.vtt", "song.ogg"));
        assertTrue(
                html.contains(
                        "<p>Hörfassung</p><audio controls=\"\" preload=\"none\""
                                + " aria-label=\"Hörfassung\">"
                                + "<source src=\"/m/media/song.ogg\" type=\"audio/ogg\"></audio>"),
                html);
    }

    @Test
    void aRecordingIsShownWithItsTranscript() {
        assertEquals(
                """
                <figure class="audio" id="song"><audio controls="" preload="none">\
                <source src="/m/media/song.mp3" type="audio/mpeg"></audio>\
                <details class="more"><summary>Alles als Text</summary><p>La la la.</p></details></figure>\
                """,
                shown(AUDIO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '- video: media/wind.webm'               | ''                     |
                    '- captions: media/wind-de.vtt'          | ''                     | 34 video-without-captions
                    '- captions: media/wind-de.vtt'          | '- silent: yes'        |
                    '- description: media/wind-description-de.vtt' | ''               | 34 video-without-description
                    '- description: media/wind-description-de.vtt' | '- description: not needed' |
                    '- description: media/wind-description-de.vtt' | '- description: media/song.mp3' |
                    '![Eine Eiche im Wind](media/tree.svg)'  | ''                     | 36 video-without-picture
                    '![Eine Eiche im Wind](media/tree.svg)'  | Ein Wind.              | 34 video-without-picture
                    '![Eine Eiche im Wind]'                  | '![]'                  | 35 picture-without-alternative-text
                    'Der Wind *weht*.'                       | ''                     | 34 media-without-transcript
                    'media/wind.mp4'                         | media/gone.mp4         | 38 media-missing
                    'media/wind.mp4'                         | media/song.mp3         | 38 media-entry-unknown
                    'media/wind.mp4'                         | https://example.org/a.mp4 | 38 media-entry-unknown
                    '- video: media/wind.mp4'                | '- film: media/wind.mp4' | 38 media-entry-unknown
                    '- video: media/wind.mp4'                | Siehe oben.            | 38 media-entry-unknown
                    """)
    void aFilmNeedsWhatEverybodyCanFollowItBy(String part, String replacement, String finding) {
        assertEquals(
                finding == null ? List.of() : List.of("welcome/de.md:" + finding),
                findings(VIDEO.replace(part, replacement)));
    }

    @Test
    void aFilmNeedsAFile() {
        assertEquals(
                List.of("welcome/de.md:34 media-without-file"),
                findings(VIDEO.replaceAll("- video:.*\n", "")));
    }

    @Test
    void aRecordingTakesNothingButItsFile() {
        assertEquals(
                List.of("welcome/de.md:36 media-entry-unknown"),
                findings(AUDIO.replace("song.mp3\n", "song.mp3\n- captions: media/wind-de.vtt\n")));
    }

    @ParameterizedTest
    @CsvSource({"wind.webm", "wind.mp4", "song.mp3", "song.ogg", "wind-de.vtt"})
    void aFileHasToBeWhatItsNameSays(String name) {
        var sample = withMedia().write("media/" + name, "nothing of the kind");
        assertEquals(List.of("media/%s:1 media-malformed".formatted(name)), sample.findings());
    }

    @Test
    void theCanonicalFormOrdersTheFiles() {
        var hurried =
                """
                ![Wind](media/tree.svg)
                - description: not needed
                - video:  media/wind.webm\s

                - captions: media/wind-de.vtt
                @transcript Der Wind weht.
                """;
        assertEquals(
                """
                ![Wind](media/tree.svg)

                - video: media/wind.webm
                - captions: media/wind-de.vtt
                - description: not needed

                @transcript
                Der Wind weht.
                """,
                CanonicalBlock.of(new Block("wind", "video", false, hurried)).markdown());
    }

    private List<String> findings(String block) {
        return withMedia()
                .append("welcome/de.md", block)
                .append("welcome/en.md", block.startsWith("\n::: audio") ? AUDIO : VIDEO)
                .findings();
    }

    private String shown(String block) {
        var course =
                withMedia()
                        .append("welcome/de.md", block)
                        .append("welcome/en.md", block)
                        .load()
                        .course();
        var labels = Map.of("transcript", "Alles als Text", "description", "Hörfassung");
        var renderer = new UnitRenderer(course, "de", path -> "/m/" + path, labels);
        var last = renderer.render(course.find("welcome", "de").orElseThrow()).getLast();
        return ((RenderedBlock.Text) last).html().value();
    }

    private SamplePackage withMedia() {
        return new SamplePackage(folder)
                .write("media/wind.webm", "\u001AEß£".getBytes(ISO_8859_1))
                .write("media/wind.mp4", "\0\0\0\0ftypisom".getBytes(UTF_8))
                .write("media/song.mp3", "ID3".getBytes(UTF_8))
                .write("media/song.ogg", "OggS".getBytes(UTF_8))
                .write("media/wind-de.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nWind\n")
                .write(
                        "media/wind-description-de.vtt",
                        "WEBVTT\n\n00:01.000 --> 00:04.000\nWind\n");
    }
}
