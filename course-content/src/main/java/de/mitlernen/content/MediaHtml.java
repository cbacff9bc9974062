package de.mitlernen.content;

import org.commonmark.node.Image;
import org.commonmark.renderer.html.HtmlWriter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a film or a recording with its transcript. */
final class MediaHtml {

    private final TextContext context;
    private final StringBuilder written = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(written);

    MediaHtml(TextContext context) {
        this.context = context;
    }

    /**
     * @param transcript of the text
     */
    Html write(String id, MediaText text, Html transcript) {
        html.tag("figure", attributes("class", text.kind(), "id", id));
        if (text.kind().equals(MediaText.VIDEO)) {
            video(text);
        } else {
            audio(text, attributes("controls", "", "preload", "none"));
        }
        transcript(transcript);
        html.tag("/figure");
        return new Html(written.toString());
    }

    private void video(MediaText text) {
        var attributes = attributes("controls", "", "preload", "none");
        text.picture().ifPresent(picture -> addPoster(picture, attributes));
        html.tag("video", attributes);
        text.all(MediaText.VIDEO).forEach(this::source);
        text.all("captions").forEach(path -> track("captions", path));
        text.all("description")
                .filter(path -> path.endsWith(".vtt"))
                .forEach(path -> track("descriptions", path));
        html.tag("/video");
        description(text);
    }

    /** An audio description is a recording of its own, or a track for a script that speaks. */
    private void description(MediaText text) {
        if (text.is("description", path -> path.endsWith(".vtt"))) {
            html.tag("label", attributes("class", "describe", "data-describe", "", "hidden", ""));
            html.tag("input", attributes("type", "checkbox", "autocomplete", "off"));
            html.text(context.label("description"));
            html.tag("/label");
        } else if (text.is("description", path -> path.matches(".*\\.(mp3|ogg)"))) {
            html.tag("p");
            html.text(context.label("description"));
            html.tag("/p");
            html.tag(
                    "audio",
                    attributes(
                            "controls", "",
                            "preload", "none",
                            "aria-label", context.label("description")));
            text.all("description").forEach(this::source);
            html.tag("/audio");
        }
    }

    private void audio(MediaText text, Map<String, String> attributes) {
        html.tag("audio", attributes);
        text.all(MediaText.AUDIO).forEach(this::source);
        html.tag("/audio");
    }

    private void addPoster(Image picture, Map<String, String> attributes) {
        var path = picture.getDestination();
        Optional.ofNullable(context.media().get(path))
                .ifPresent(
                        medium -> {
                            attributes.put("poster", context.mediaUrl().apply(path));
                            attributes.put("width", String.valueOf(medium.width()));
                            attributes.put("height", String.valueOf(medium.height()));
                        });
        attributes.put("aria-label", Markdown.plainText(picture));
    }

    private void source(String path) {
        html.tag(
                "source",
                attributes("src", context.mediaUrl().apply(path), "type", MediumReader.type(path)));
    }

    private void track(String kind, String path) {
        var attributes =
                attributes(
                        "kind", kind,
                        "src", context.mediaUrl().apply(path),
                        "srclang", context.language());
        if (kind.equals("captions")) {
            attributes.put("default", "");
        }
        html.tag("track", attributes);
    }

    private void transcript(Html transcript) {
        html.tag("details", Map.of("class", "more"));
        html.tag("summary");
        html.text(context.label("transcript"));
        html.tag("/summary");
        html.raw(transcript.value());
        html.tag("/details");
    }

    /** From names and values in turn. */
    private static Map<String, String> attributes(String... namesAndValues) {
        var attributes = new LinkedHashMap<String, String>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            attributes.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return attributes;
    }
}
