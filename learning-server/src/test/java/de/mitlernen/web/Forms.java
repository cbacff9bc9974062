package de.mitlernen.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Forms as a browser sends them. */
public final class Forms {
    private Forms() {}

    /** A form with these fields: name, value, name, value and so on. */
    public static Form of(String... namesAndValues) {
        var encoded = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            encoded.append('&')
                    .append(URLEncoder.encode(namesAndValues[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], UTF_8));
        }
        return Form.parse(encoded.toString());
    }
}
