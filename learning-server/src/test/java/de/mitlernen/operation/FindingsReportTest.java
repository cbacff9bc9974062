package de.mitlernen.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Rule;

import org.junit.jupiter.api.Test;

import java.util.List;

class FindingsReportTest {

    @Test
    void theSummaryHasAlwaysTheSameOrder() {
        assertEquals(
                "{\"findings\":[],\"summary\":{\"errors\":0,\"warnings\":0,\"kept\":0}}\n",
                FindingsReport.json(List.of()));
    }

    @Test
    void noControlCharacterOfAPackageReachesTheTerminal() {
        var finding = new Finding(Rule.BAD_ID, "a\u001b[2J.md", 1, "“\u001b[31m” is no id");
        assertFalse(FindingsReport.text(List.of(finding)).contains("\u001b"));
    }
}
