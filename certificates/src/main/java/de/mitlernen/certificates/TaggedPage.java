package de.mitlernen.certificates;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A page of A4 whose content is tagged as it is drawn: whatever is shown belongs to a structure
 * element or is decoration (ISO 14289-1, 7.1).
 *
 * <p>Lengths are in points, from the edge where lines of the document's language start and from the
 * upper edge: a page in a language that is written from right to left is the mirror image.
 */
final class TaggedPage {
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();

    /** From the top of a line to its baseline, in line heights. */
    private static final double BASELINE = 0.76;

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final Canvas canvas = new Canvas();
    private final Structure structure;
    private final boolean rightToLeft;

    /**
     * @param language of the document (BCP 47)
     */
    TaggedPage(String language, boolean rightToLeft) {
        this.structure = new Structure(page, language);
        this.rightToLeft = rightToLeft;
    }

    /** A new element of the document, read after all before it. */
    PDStructureElement element(String type) {
        return element(type, structure.document());
    }

    PDStructureElement element(String type, PDStructureElement parent) {
        return structure.element(type, parent);
    }

    /**
     * @param numbering what its labels are (ISO 32000-1, table 347)
     */
    PDStructureElement list(String numbering) {
        var list = element(StandardStructureTypes.L);
        var attribute = new PDListAttributeObject();
        attribute.setListNumbering(numbering);
        list.addAttribute(attribute);
        return list;
    }

    void text(String tag, Typeset text, double start, double top) {
        text(element(tag), text, start, top);
    }

    void text(PDStructureElement element, Typeset text, double start, double top) {
        if (text.paragraph().isReordered()) {
            element.setActualText(text.paragraph().text());
        }
        canvas.beginMarked(element.getStructureType(), structure.own(element));
        double baseline = HEIGHT - top - BASELINE * text.lineHeight();
        for (var line : text.lines()) {
            double width = line.width() * text.style().size() / 1000;
            canvas.text(
                    line, text.style().size(), text.style().color(), left(start, width), baseline);
            baseline -= text.lineHeight();
        }
        canvas.end();
    }

    /** A text that leads to an address. */
    void link(Typeset text, double start, double top, URI address, String description) {
        var paragraph = element(StandardStructureTypes.P);
        var link = element(StandardStructureTypes.LINK, paragraph);
        text(link, text, start, top);

        var action = new PDActionURI();
        action.setURI(address.toASCIIString());
        var border = new PDBorderStyleDictionary();
        border.setWidth(0);
        var annotation = new PDAnnotationLink();
        annotation.setAction(action);
        annotation.setBorderStyle(border);
        annotation.setContents(description);
        annotation.setPrinted(true);
        annotation.setPage(page);
        annotation.setRectangle(rectangle(start, top, text.width(), text.height()));
        structure.own(link, annotation);
        page.setAnnotations(List.of(annotation));
    }

    /**
     * A picture that tells something.
     *
     * @param shape in the unit square, its origin at the lower left
     * @param alternative what it tells, in words
     */
    void figure(
            Shape shape, Color color, double start, double top, double size, String alternative) {
        var figure = element(StandardStructureTypes.Figure);
        figure.setAlternateDescription(alternative);
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(rectangle(start, top, size, size));
        figure.addAttribute(layout);
        canvas.beginMarked(figure.getStructureType(), structure.own(figure));
        canvas.fill(placed(shape, start, top, size, size), color);
        canvas.end();
    }

    /**
     * A picture that tells nothing.
     *
     * @param shape in the unit square, its origin at the lower left
     */
    void decoration(
            Shape shape, Color color, double start, double top, double width, double height) {
        canvas.beginArtifact();
        canvas.fill(placed(shape, start, top, width, height), color);
        canvas.end();
    }

    /** Makes this the page of a document, to be called when all is drawn. */
    void addTo(PDDocument document) throws IOException {
        var content = new ByteArrayInputStream(canvas.content());
        page.setContents(new PDStream(document, content, COSName.FLATE_DECODE));
        var fonts = new COSDictionary();
        for (var font : canvas.fonts()) {
            fonts.setItem(font.name(), font.dictionary());
        }
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        // The tab key follows the structure (ISO 14289-1, 7.18.3).
        page.getCOSObject().setName("Tabs", "S");
        document.addPage(page);
        document.getDocumentCatalog().setStructureTreeRoot(structure.finish());
    }

    private double left(double start, double width) {
        return rightToLeft ? WIDTH - start - width : start;
    }

    private PDRectangle rectangle(double start, double top, double width, double height) {
        return new PDRectangle(
                (float) left(start, width),
                (float) (HEIGHT - top - height),
                (float) width,
                (float) height);
    }

    private Shape placed(Shape shape, double start, double top, double width, double height) {
        var place = AffineTransform.getTranslateInstance(left(start, width), HEIGHT - top - height);
        place.scale(width, height);
        return place.createTransformedShape(shape);
    }
}
