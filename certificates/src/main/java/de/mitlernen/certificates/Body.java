package de.mitlernen.certificates;

import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

import java.util.ArrayList;
import java.util.List;

/** Who completed what, and what was learned. */
final class Body {
    private static final Style LEAD = new Style(Weight.REGULAR, 12, 1.5, Style.QUIET);
    private static final Style NAME = new Style(Weight.SEMIBOLD, 36, 1.25, Style.INK);
    private static final Style COURSE = new Style(Weight.SEMIBOLD, 20, 1.3, Style.ACCENT);
    private static final Style HEADING = new Style(Weight.SEMIBOLD, 12, 1.6, Style.INK);
    private static final Style TEXT = new Style(Weight.REGULAR, 12, 1.6, Style.INK);

    private final Certificate certificate;
    private final Texts texts;
    private final double width;
    private final double scale;

    /**
     * @param width in points
     * @param scale of all that stands in the body
     */
    Body(Certificate certificate, Texts texts, double width, double scale) {
        this.certificate = certificate;
        this.texts = texts;
        this.width = width;
        this.scale = scale;
    }

    /** From top to bottom. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(texts.get("certifies"), LEAD));
        blocks.add(space(2));
        blocks.add(paragraph(recipient()));
        blocks.add(space(10));
        blocks.add(paragraph(texts.get("completed"), LEAD));
        blocks.add(space(2));
        blocks.add(paragraph(fitting(certificate.courseTitle(), COURSE, 2, 16)));
        blocks.add(space(22));
        blocks.add(heading(texts.get("learned")));
        blocks.add(outcomes());
        if (!certificate.competences().isEmpty()) {
            blocks.add(space(16));
            blocks.add(heading(texts.get("competences")));
            blocks.add(competences());
        }
        blocks.add(space(22));
        blocks.add(paragraph(texts.issued(certificate.issuer(), certificate.issuedOn()), TEXT));
        return blocks;
    }

    /** One line if it can be large, else two. */
    private Typeset recipient() {
        var large = fitting(certificate.recipient(), NAME, 1, 26);
        return large.lines().size() == 1 ? large : fitting(certificate.recipient(), NAME, 2, 18);
    }

    private Block outcomes() {
        var items = certificate.outcomes().stream().map(outcome -> item("•", outcome, 16)).toList();
        return new Block.Items(PDListAttributeObject.LIST_NUMBERING_DISC, 16 * scale, items);
    }

    private Block competences() {
        var items =
                certificate.competences().stream()
                        .map(competence -> item(competence.number(), competence.name(), 28))
                        .toList();
        return new Block.Items(PDListAttributeObject.LIST_NUMBERING_DECIMAL, 28 * scale, items);
    }

    private Block.Item item(String label, String body, double indent) {
        var style = TEXT.scaled(scale);
        return new Block.Item(
                Typeset.of(label, style, indent * scale),
                Typeset.of(body, style, width - indent * scale));
    }

    private Block heading(String text) {
        return new Block.Text(
                StandardStructureTypes.H2, Typeset.of(text, HEADING.scaled(scale), width));
    }

    private Block paragraph(String text, Style style) {
        return paragraph(Typeset.of(text, style.scaled(scale), width));
    }

    private static Block paragraph(Typeset text) {
        return new Block.Text(StandardStructureTypes.P, text);
    }

    private Typeset fitting(String text, Style style, int fewLines, double smallestSize) {
        return Typeset.fitting(text, style.scaled(scale), width, fewLines, smallestSize * scale);
    }

    private Block space(double height) {
        return new Block.Space(height * scale);
    }
}
