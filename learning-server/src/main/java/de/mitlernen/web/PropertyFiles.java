package de.mitlernen.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Reads resources of the form {@code key=value} in UTF-8. */
final class PropertyFiles {
    private PropertyFiles() {}

    /**
     * @param resource absolute path; a file that does not exist has no keys
     */
    static Map<String, String> read(String resource) {
        var properties = new Properties();
        try (var in = PropertyFiles.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var values = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
