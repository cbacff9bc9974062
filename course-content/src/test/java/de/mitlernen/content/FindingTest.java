package de.mitlernen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void whatAPackageHoldsDoesNotSteerTheTerminal() {
        var finding =
                new Finding(Rule.BAD_ID, "a\u001b[2J\n.md", 1, "“\u009b31m\u202e” is no id")
                        .keep("\u0007");
        assertEquals(
                "a\\u001b[2J\\u000a.md:1: kept: bad-id: “\\u009b31m\\u202e” is no id"
                        + " (kept, because: \\u0007)",
                finding.toString());
    }

    @Test
    void linesToBeCopiedStayLines() {
        assertEquals(
                "a.md:1: error: bad-id: Write:\n  a: b",
                new Finding(Rule.BAD_ID, "a.md", 1, "Write:\n  a: b").toString());
    }
}
