package de.mitlernen.content;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the HTML of a text depends on besides the text.
 *
 * @param language of the text (BCP 47)
 * @param media path inside the package → file
 * @param mediaUrl path inside the package → where the page finds the file
 * @param labels the words that the page adds, as {@link UnitRenderer} lists them
 * @param termUrls id of a term → where a link to it leads
 */
record TextContext(
        String language,
        Map<String, Medium> media,
        Function<String, String> mediaUrl,
        Map<String, String> labels,
        Map<String, String> termUrls) {

    TextContext {
        media = Map.copyOf(media);
        labels = Map.copyOf(labels);
        termUrls = Map.copyOf(termUrls);
    }

    /** For where only the structure of a text matters: without pictures and terms. */
    static TextContext plain() {
        return new TextContext("", Map.of(), Function.identity(), Map.of(), Map.of());
    }

    static TextContext of(
            Course course,
            String language,
            Function<String, String> mediaUrl,
            Map<String, String> labels) {
        var urls = new HashMap<String, String>();
        Glossary.units(course).forEach((id, unit) -> urls.put(id, unit + "#" + id));
        return new TextContext(language, course.media(), mediaUrl, labels, urls);
    }

    /** For the texts of this unit: links to its own terms stay on the page. */
    TextContext in(UnitText unit) {
        var urls = new HashMap<>(termUrls);
        unit.blocks().stream()
                .filter(block -> block.kind().equals(TermText.KIND))
                .forEach(block -> urls.put(block.id(), "#" + block.id()));
        return new TextContext(language, media, mediaUrl, labels, urls);
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }
}
