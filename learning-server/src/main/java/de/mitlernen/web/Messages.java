package de.mitlernen.web;

import static de.mitlernen.content.CourseDefinition.FormOfAddress.FORMAL;
import static de.mitlernen.content.CourseDefinition.FormOfAddress.INFORMAL;

import com.ibm.icu.text.MessageFormat;

import de.mitlernen.content.CourseDefinition.FormOfAddress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of the pages in every language. The text {@code key} of a feature stands in the
 * feature's {@code messages_<language>.properties} and is asked for as {@code feature.key}; it may
 * hold arguments and plurals as ICU's MessageFormat writes them. What differs where readers are
 * addressed informally stands in {@code messages_<language>-informal.properties}.
 */
public final class Messages {
    /**
     * The space after it: what ends with a full stop and goes on in small letters is no sentence.
     */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]“?) (?=„?\\p{Lu})");

    private final Map<String, Map<String, Message>> formal = new HashMap<>();
    private final Map<String, Map<String, Message>> informal = new HashMap<>();

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
            var own = read(features, language, "");
            var differing = read(features, language, "-informal");
            formal.put(language.tag(), own);
            informal.put(language.tag(), differing.isEmpty() ? own : over(own, differing));
        }
    }

    /**
     * A text with its arguments put in, for readers who are addressed formally.
     *
     * @throws IllegalArgumentException when the language has no such text
     */
    public String get(Language language, String key, Object... arguments) {
        return get(language, FORMAL, key, arguments);
    }

    /**
     * A text with its arguments put in.
     *
     * @throws IllegalArgumentException when the language has no such text
     */
    public String get(Language language, FormOfAddress address, String key, Object... arguments) {
        var texts = address == INFORMAL ? informal : formal;
        var message = texts.getOrDefault(language.tag(), Map.of()).get(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        return message.with(arguments);
    }

    public boolean has(Language language, String key) {
        return formal.getOrDefault(language.tag(), Map.of()).containsKey(key);
    }

    private static Map<String, Message> over(
            Map<String, Message> own, Map<String, Message> differing) {
        var all = new HashMap<>(own);
        all.putAll(differing);
        return all;
    }

    private static Map<String, Message> read(
            List<String> features, Language language, String variant) {
        var messages = new HashMap<String, Message>();
        for (var feature : features) {
            read(feature, language, variant)
                    .forEach(
                            (key, text) ->
                                    messages.put(
                                            feature + "." + key,
                                            Message.of(
                                                    new MessageFormat(text, language.locale()))));
        }
        return messages;
    }

    private static Map<String, String> read(String feature, Language language, String variant) {
        var file = "/de/mitlernen/%s/messages_%s%s.properties";
        var texts = PropertyFiles.read(file.formatted(feature, language.tag(), variant));
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
