package de.mitlernen.web;

import com.ibm.icu.text.MessageFormat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of the pages in every language. The text {@code key} of a feature stands in the
 * feature's {@code messages_<language>.properties} and is asked for as {@code feature.key}; it may
 * hold arguments and plurals as ICU's MessageFormat writes them.
 */
public final class Messages {
    /**
     * The space after it: what ends with a full stop and goes on in small letters is no sentence.
     */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]“?) (?=„?\\p{Lu})");

    private final Map<String, Map<String, Message>> byLanguage = new HashMap<>();

    /** A text that is always the same, or one with arguments. */
    private sealed interface Message {
        static Message of(MessageFormat format) {
            return format.getArgumentNames().isEmpty()
                    ? new Fixed(format.format(new Object[0]))
                    : new Formatted(format);
        }

        String with(Object... arguments);
    }

    private record Fixed(String text) implements Message {
        @Override
        public String with(Object... arguments) {
            return text;
        }
    }

    private record Formatted(MessageFormat format) implements Message {
        @Override
        public String with(Object... arguments) {
            // A MessageFormat is not thread-safe, and copying it costs more than waiting for it.
            synchronized (format) {
                return format.format(arguments);
            }
        }
    }

    public Messages(List<String> features) {
        for (var language : Language.OFFERED) {
            var formats = new HashMap<String, Message>();
            for (var feature : features) {
                read(feature, language)
                        .forEach(
                                (key, text) ->
                                        formats.put(
                                                feature + "." + key,
                                                Message.of(
                                                        new MessageFormat(
                                                                text, language.locale()))));
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
        var message = byLanguage.getOrDefault(language.tag(), Map.of()).get(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        return message.with(arguments);
    }

    public boolean has(Language language, String key) {
        return byLanguage.getOrDefault(language.tag(), Map.of()).containsKey(key);
    }

    private static Map<String, String> read(String feature, Language language) {
        var file = "/de/mitlernen/%s/messages_%s.properties".formatted(feature, language.tag());
        var texts = PropertyFiles.read(file);
        if (language.isEasy()) {
            texts.replaceAll((key, text) -> oneSentencePerLine(text));
        }
        return texts;
    }

    /** As easy language is written; the style sheet keeps the line breaks. */
    static String oneSentencePerLine(String text) {
        return SENTENCE_END.matcher(text).replaceAll("\n");
    }
}
