package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What films and recordings need so that everybody gets what they tell.
 *
 * @param media whether there is a file of this path
 */
record MediaRules(Predicate<String> media) {

    private static final Map<String, Pattern> VIDEO =
            Map.of(
                    "video", file("webm|mp4"),
                    "captions", file("vtt"),
                    "description",
                            Pattern.compile(file("vtt|mp3|ogg") + "|" + MediaText.NOT_NEEDED),
                    "silent", Pattern.compile("yes"));
    private static final Map<String, Pattern> AUDIO = Map.of("audio", file("mp3|ogg"));

    /**
     * @param place of the first line after {@code :::}
     */
    void check(MediaText text, Place place) {
        text.entries().forEach(entry -> checkEntry(text, entry));
        var opening = place.plus(-1);
        if (text.all(text.kind()).findAny().isEmpty()) {
            opening.report(
                    Rule.MEDIA_WITHOUT_FILE,
                    "Write the file: - %s: media/…".formatted(text.kind()));
        }
        if (text.transcript().isEmpty()) {
            opening.report(
                    Rule.MEDIA_WITHOUT_TRANSCRIPT,
                    "Write @transcript and below it all that is said and to be seen");
        }
        if (text.hasWords()) {
            place.report(
                    Rule.MEDIA_TEXT_MISPLACED,
                    "Before the list only the picture of a film stands. Write this above the :::,"
                            + " or below @transcript");
        }
        if (text.kind().equals(MediaText.VIDEO)) {
            checkVideo(text, opening);
        }
    }

    private static void checkVideo(MediaText text, Place opening) {
        if (text.picture().isEmpty()) {
            opening.report(
                    Rule.VIDEO_WITHOUT_PICTURE,
                    "Begin with a picture: ![What one sees in it](media/….webp)");
        }
        if (!text.is("captions", value -> true) && !text.is("silent", value -> true)) {
            opening.report(
                    Rule.VIDEO_WITHOUT_CAPTIONS,
                    "Write - captions: media/….vtt, or - silent: yes for a film without sound");
        }
        if (!text.is("description", value -> true)) {
            opening.report(
                    Rule.VIDEO_WITHOUT_DESCRIPTION,
                    "Write - description: media/….vtt, or - description: not needed when all that"
                            + " matters is said");
        }
    }

    private void checkEntry(MediaText text, MediaText.Entry entry) {
        var known = text.kind().equals(MediaText.VIDEO) ? VIDEO : AUDIO;
        var shape = known.get(entry.key());
        if (shape == null || !shape.matcher(entry.value()).matches()) {
            entry.place()
                    .report(
                            Rule.MEDIA_ENTRY_UNKNOWN,
                            text.kind().equals(MediaText.VIDEO)
                                    ? "Known are - video: media/….webm or .mp4, - captions:"
                                            + " media/….vtt, - description: media/….vtt, .mp3, .ogg"
                                            + " or “not needed”, - silent: yes"
                                    : "Known is - audio: media/….mp3 or .ogg");
        } else if (entry.value().startsWith("media/") && !media.test(entry.value())) {
            entry.place()
                    .report(
                            Rule.MEDIA_MISSING,
                            "“%s” is not in the package".formatted(entry.value()));
        }
    }

    private static Pattern file(String endings) {
        return Pattern.compile("media/[a-z0-9-]+\\.(" + endings + ")");
    }
}
