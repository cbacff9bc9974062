package de.mitlernen.certificates;

import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

import java.util.List;

/** What stands in a column of the page. Knows its height before it is drawn. */
sealed interface Block {

    /** In points. */
    double height();

    /**
     * Draws itself.
     *
     * @param start from the edge where lines begin, in points
     * @param top from the upper edge of the page, in points
     */
    void draw(TaggedPage page, double start, double top);

    /** Nothing. */
    record Space(double height) implements Block {
        @Override
        public void draw(TaggedPage page, double start, double top) {}
    }

    /**
     * A heading or a paragraph.
     *
     * @param tag a standard structure type (ISO 32000-1, 14.8.4)
     */
    record Text(String tag, Typeset text) implements Block {
        @Override
        public double height() {
            return text.height();
        }

        @Override
        public void draw(TaggedPage page, double start, double top) {
            page.text(tag, text, start, top);
        }
    }

    /** An item of a list, its label in a narrow column of its own. */
    record Item(Typeset label, Typeset body) {}

    /**
     * A list.
     *
     * @param numbering what its labels are (ISO 32000-1, table 347)
     * @param indent of the items after their labels, in points
     */
    record Items(String numbering, double indent, List<Item> items) implements Block {
        @Override
        public double height() {
            return items.stream().mapToDouble(item -> item.body().height()).sum();
        }

        @Override
        public void draw(TaggedPage page, double start, double top) {
            var list = page.list(numbering);
            double below = top;
            for (var item : items) {
                var entry = page.element(StandardStructureTypes.LI, list);
                var label = page.element(StandardStructureTypes.LBL, entry);
                var body = page.element(StandardStructureTypes.L_BODY, entry);
                page.text(label, item.label(), start, below);
                page.text(body, item.body(), start + indent, below);
                below += item.body().height();
            }
        }
    }
}
