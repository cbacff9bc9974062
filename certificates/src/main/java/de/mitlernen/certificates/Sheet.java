package de.mitlernen.certificates;

import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What stands where on a certificate: head, body and foot. */
final class Sheet {
    private static final Style ISSUER = new Style(Weight.SEMIBOLD, 11, 1.4, Style.QUIET);
    private static final Style TITLE = new Style(Weight.REGULAR, 34, 1.2, Style.ACCENT);
    private static final Style CHECK = new Style(Weight.REGULAR, 11, 1.5, Style.QUIET);
    private static final Style CODE = new Style(Weight.SEMIBOLD, 16, 1.5, Style.INK);
    private static final Style ADDRESS = new Style(Weight.REGULAR, 10, 1.5, Style.ACCENT);

    private static final double MARGIN = 71;
    private static final double WIDTH = TaggedPage.WIDTH - 2 * MARGIN;
    private static final double SEAL = 112;
    private static final double BODY_TOP = 190;
    private static final double FOOT_TOP = TaggedPage.HEIGHT - 176;
    private static final double QR = 96;

    /** The scale of a body with few words. */
    private static final double LARGEST = 1.15;

    private static final Color TINT = new Color(0xF2F7F7);
    private static final Shape BAR = new Rectangle2D.Double(0, 0, 1, 1);
    private static final Shape SEAL_SHAPE = Seal.shape();

    private final Certificate certificate;
    private final Texts texts;
    private final TaggedPage page;

    Sheet(Certificate certificate, Texts texts, TaggedPage page) {
        this.certificate = certificate;
        this.texts = texts;
        this.page = page;
    }

    void draw() {
        drawHead();
        drawBody();
        drawFoot();
    }

    private void drawHead() {
        page.decoration(BAR, Style.ACCENT, 0, 0, TaggedPage.WIDTH, 12);
        page.decoration(SEAL_SHAPE, TINT, 285, 330, 480, 480);
        page.decoration(SEAL_SHAPE, Style.ACCENT, MARGIN + WIDTH - SEAL, 54, SEAL, SEAL);
        double width = WIDTH - SEAL - 24;
        var issuer = Typeset.fitting(certificate.issuer(), ISSUER, width, 2, 8);
        var title = Typeset.of(texts.get("title"), TITLE, width);
        page.text(StandardStructureTypes.P, issuer, MARGIN, 72);
        page.text(StandardStructureTypes.H1, title, MARGIN, 108);
    }

    /** The body is as large as fits between head and foot. */
    private void drawBody() {
        double room = FOOT_TOP - BODY_TOP;
        double scale = LARGEST;
        var blocks = blocks(scale);
        while (height(blocks) > room) {
            // Lines get fewer as letters get smaller: the height falls with about the square.
            scale *= Math.min(0.97, Math.sqrt(room / height(blocks)));
            blocks = blocks(scale);
        }
        double top = BODY_TOP;
        for (var block : blocks) {
            block.draw(page, MARGIN, top);
            top += block.height();
        }
    }

    private List<Block> blocks(double scale) {
        return new Body(certificate, texts, WIDTH, scale).blocks();
    }

    private static double height(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::height).sum();
    }

    private void drawFoot() {
        page.decoration(BAR, Style.ACCENT, MARGIN, FOOT_TOP + 14, WIDTH, 0.75);
        double top = FOOT_TOP + 34;
        double start = MARGIN + QR + 24;
        double width = WIDTH - QR - 24;
        var check = Typeset.of(texts.get("check"), CHECK, width);
        page.text(StandardStructureTypes.H2, check, start, top);

        String address = certificate.verification().toASCIIString();
        String alternative = texts.get("qr").replace("{address}", address);
        page.figure(QrShape.of(address), Style.INK, MARGIN, top, QR, alternative);

        var code = Typeset.fitting(certificate.code(), CODE, width, 1, 6);
        page.text(StandardStructureTypes.P, code, start, top + 22);

        var link = Typeset.fitting(address, ADDRESS, width, 1, 8);
        page.link(link, start, top + 50, certificate.verification(), texts.get("check"));
    }
}
