package de.mitlernen.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a form sent, with its files, or the query of an address; fields that are missing are empty.
 */
public final class Form {
    /** More fields than any form of ours has. */
    private static final int MOST_FIELDS = 500;

    public static final Form EMPTY = new Form();

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();

    /** Reads {@code application/x-www-form-urlencoded}; malformed fields are passed over. */
    static Form parse(String encoded) {
        var form = new Form();
        for (var field : encoded.split("&", MOST_FIELDS + 1)) {
            int equals = field.indexOf('=');
            if (equals > 0 && form.hasRoom()) {
                form.add(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return form;
    }

    private void add(String name, String value) {
        try {
            var decoded = decode(value);
            put(decode(name), decoded);
        } catch (IllegalArgumentException malformed) {
            // A broken escape: the field counts as missing.
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The fields of the part of a page that has this name: theirs begin with it and a dot. */
    public Form part(String name) {
        var part = new Form();
        var prefix = name + ".";
        fields.forEach((field, values) -> keep(part.fields, prefix, field, values));
        files.forEach((field, file) -> keep(part.files, prefix, field, file));
        return part;
    }

    private static <T> void keep(Map<String, T> kept, String prefix, String name, T value) {
        if (name.startsWith(prefix)) {
            kept.put(name.substring(prefix.length()), value);
        }
    }

    void put(String name, String value) {
        // PostgreSQL cannot store NUL, and nobody types it.
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value.replace("\0", ""));
    }

    void put(String name, Upload file) {
        files.putIfAbsent(name, file);
    }

    boolean hasRoom() {
        return fields.size() + files.size() < MOST_FIELDS;
    }

    /** The file that was chosen in this field. */
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    public String get(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** The id in this field, if it is one. */
    public Optional<UUID> id(String name) {
        return readId(get(name));
    }

    static Optional<UUID> readId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
