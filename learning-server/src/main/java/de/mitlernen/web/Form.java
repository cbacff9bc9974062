package de.mitlernen.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form sent, or the query of an address; fields that are missing are empty. */
public final class Form {
    /** More fields than any form of ours has. */
    private static final int MOST_FIELDS = 500;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** Reads {@code application/x-www-form-urlencoded}; malformed fields are passed over. */
    static Form parse(String encoded) {
        var form = new Form();
        for (var field : encoded.split("&", MOST_FIELDS + 1)) {
            int equals = field.indexOf('=');
            if (equals > 0 && form.fields.size() < MOST_FIELDS) {
                form.add(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return form;
    }

    private void add(String name, String value) {
        try {
            var decoded = decode(value);
            fields.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decoded);
        } catch (IllegalArgumentException malformed) {
            // A broken escape: the field counts as missing.
        }
    }

    private static String decode(String text) {
        // PostgreSQL cannot store NUL, and nobody types it.
        return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\u0000", "");
    }

    public String get(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
