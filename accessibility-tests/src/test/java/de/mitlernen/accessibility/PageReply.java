package de.mitlernen.accessibility;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The object with which a script on a page answered. */
record PageReply(Map<?, ?> fields) {
    static PageReply of(Object answer) {
        return new PageReply((Map<?, ?>) answer);
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    String text(String field) {
        return (String) get(field);
    }

    List<String> texts(String field) {
        return PageScript.strings(get(field));
    }

    private Object get(String field) {
        return Objects.requireNonNull(fields.get(field), field);
    }
}
