package de.mitlernen.content.check;

import de.mitlernen.content.Finding;
import de.mitlernen.content.Markdown;
import de.mitlernen.content.Rule;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Each column of a table has a head; only the first may lack it (WCAG 2.2, 1.3.1). */
final class TableHeads implements TextRule {

    @Override
    public Stream<Finding> check(CheckedText text) {
        return text.nodes(TableHead.class)
                .filter(head -> isIncomplete(heads(head.node())))
                .map(
                        head ->
                                text.finding(
                                        Rule.TABLE_WITHOUT_HEADER,
                                        head.line(),
                                        "A column of this table has no head. Write above each"
                                                + " column what stands in it"));
    }

    private static boolean isIncomplete(List<String> heads) {
        return heads.stream().skip(heads.size() > 1 ? 1 : 0).anyMatch(String::isBlank);
    }

    private static List<String> heads(TableHead head) {
        var heads = new ArrayList<String>();
        for (var cell = head.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                heads.add(Markdown.plainText(cell));
            }
        }
        return heads;
    }
}
