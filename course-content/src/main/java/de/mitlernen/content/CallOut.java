package de.mitlernen.content;

import org.commonmark.node.CustomBlock;

import java.util.List;

/** A part of a text that stands out: {@code ::: tip}, and {@code ::: steps} for instructions. */
final class CallOut extends CustomBlock {

    static final String STEPS = "steps";

    /** What may stand after {@code :::} inside a text. */
    static final List<String> KINDS = List.of("tip", "warning", "example", "remember", STEPS);

    private final String kind;

    CallOut(String kind) {
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
