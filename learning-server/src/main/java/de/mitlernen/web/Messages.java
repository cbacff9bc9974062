package de.mitlernen.web;

import com.ibm.icu.text.MessageFormat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the pages in every language. The text {@code key} of a feature stands in the
 * feature's {@code messages_<language>.properties} and is asked for as {@code feature.key}; it may
 * hold arguments and plurals as ICU's MessageFormat writes them.
 */
public final class Messages {
    private final Map<String, Map<String, MessageFormat>> byLanguage = new HashMap<>();

    public Messages(List<String> features) {
        for (var language : Language.OFFERED) {
            var formats = new HashMap<String, MessageFormat>();
            for (var feature : features) {
                read(feature, language)
                        .forEach(
                                (key, text) ->
                                        formats.put(
                                                feature + "." + key,
                                                new MessageFormat(text, language.locale())));
            }
            byLanguage.put(language.tag(), formats);
        }
    }

    /**
     * A text with its arguments put in.
     *
     * @throws IllegalArgumentException when the language has no such text
     */
    public String get(Language language, String key, Object... arguments) {
        var format = byLanguage.getOrDefault(language.tag(), Map.of()).get(key);
        if (format == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        // A MessageFormat is not thread-safe, and copying it costs more than waiting for it.
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public boolean has(Language language, String key) {
        return byLanguage.getOrDefault(language.tag(), Map.of()).containsKey(key);
    }

    private static Map<String, String> read(String feature, Language language) {
        var file = "/de/mitlernen/%s/messages_%s.properties".formatted(feature, language.tag());
        var properties = new Properties();
        try (var in = Messages.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var texts = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
