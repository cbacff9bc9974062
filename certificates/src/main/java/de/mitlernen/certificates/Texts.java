package de.mitlernen.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a certificate in one language. */
final class Texts {
    private static final Map<String, Texts> ALL =
            Certificate.LANGUAGES.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));

    private final Properties texts = new Properties();
    private final DateTimeFormatter dates;

    private Texts(String language) {
        String file = "texts_" + language + ".properties";
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dates = DateTimeFormatter.ofPattern(get("date"), Locale.forLanguageTag(language));
    }

    static Texts in(String language) {
        return Objects.requireNonNull(ALL.get(language), language);
    }

    boolean areRightToLeft() {
        return Paragraph.isRightToLeft(get("title"));
    }

    /**
     * @throws NullPointerException if the language lacks the text
     */
    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String documentTitle(Certificate certificate) {
        return get("document.title")
                .replace("{course}", certificate.courseTitle())
                .replace("{recipient}", certificate.recipient());
    }

    String issued(String issuer, LocalDate day) {
        return get("issued").replace("{date}", dates.format(day)).replace("{issuer}", issuer);
    }
}
