package de.mitlernen.certificates;

import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a typeface that one document uses, as a composite font (ISO 32000-1, 9.7).
 *
 * <p>A glyph gets one code per letter that it stands for: Arabic letters share their bodies, and
 * with codes of their own each still tells which letter it is.
 */
final class EmbeddedFont {
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep");

    private record Key(int glyph, String letter) {}

    private final Typeface typeface;
    private final String name;
    private final Map<Key, Integer> codes = new LinkedHashMap<>();

    /**
     * @param name what content streams call the font
     */
    EmbeddedFont(Typeface typeface, String name) {
        this.typeface = typeface;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** What stands for the glyph in a string of the content stream: two bytes. */
    int code(Glyph glyph) {
        return codes.computeIfAbsent(new Key(glyph.id(), glyph.letter()), key -> codes.size() + 1);
    }

    /** The font with all codes given out so far. */
    COSDictionary dictionary() throws IOException {
        var baseFont = COSName.getPDFName(tag() + "+" + typeface.outlines().getName());
        var descendants = new COSArray();
        descendants.add(descendant(baseFont));
        var letters = codes.keySet().stream().map(Key::letter).toList();
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, baseFont);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(ToUnicode.cmap(letters)));
        return font;
    }

    /** Six letters that differ where the glyphs differ (ISO 32000-1, 9.6.4). */
    private String tag() {
        int hash = codes.keySet().stream().map(Key::glyph).toList().hashCode();
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Math.floorMod(hash, 26)));
            hash /= 26;
        }
        return tag.toString();
    }

    private COSDictionary descendant(COSName baseFont) throws IOException {
        var subsetter = new TTFSubsetter(typeface.outlines(), TABLES);
        subsetter.addGlyphIds(glyphs());
        var file = new ByteArrayOutputStream();
        subsetter.writeToStream(file);

        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        font.setItem(COSName.BASE_FONT, baseFont);
        font.setItem(COSName.CIDSYSTEMINFO, systemInfo());
        font.setItem(COSName.FONT_DESC, descriptor(baseFont, file.toByteArray()));
        font.setItem(COSName.W, widths());
        font.setItem(COSName.CID_TO_GID_MAP, stream(glyphNumbers(subsetter.getGIDMap())));
        return font;
    }

    private Set<Integer> glyphs() {
        var glyphs = new TreeSet<Integer>();
        codes.keySet().forEach(key -> glyphs.add(key.glyph()));
        return glyphs;
    }

    private static COSDictionary systemInfo() {
        var info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private COSDictionary descriptor(COSName baseFont, byte[] file) throws IOException {
        var outlines = typeface.outlines();
        var box = outlines.getFontBBox();
        var descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName(baseFont.getName());
        descriptor.setSymbolic(true);
        descriptor.setFontBoundingBox(
                new PDRectangle(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
        descriptor.setAscent(outlines.getHorizontalHeader().getAscender());
        descriptor.setDescent(outlines.getHorizontalHeader().getDescender());
        descriptor.setCapHeight(outlines.getOS2Windows().getCapHeight());
        // Not measured in TrueType fonts; nothing depends on it once a font is embedded.
        descriptor.setStemV(80);
        descriptor.setItalicAngle(0);
        var stream = new PDStream(stream(file));
        stream.getCOSObject().setInt(COSName.LENGTH1, file.length);
        descriptor.setFontFile2(stream);
        return descriptor.getCOSObject();
    }

    private COSArray widths() {
        var widths = new COSArray();
        codes.keySet().forEach(key -> widths.add(new COSFloat(typeface.advance(key.glyph()))));
        var fromFirstCode = new COSArray();
        fromFirstCode.add(COSInteger.ONE);
        fromFirstCode.add(widths);
        return fromFirstCode;
    }

    /** For each code from 0 the glyph's number in the subset, two bytes each. */
    private byte[] glyphNumbers(Map<Integer, Integer> oldNumbers) {
        var newNumbers = new HashMap<Integer, Integer>();
        oldNumbers.forEach((newNumber, oldNumber) -> newNumbers.put(oldNumber, newNumber));
        var map = ByteBuffer.allocate(2 * (codes.size() + 1)).putShort((short) 0);
        for (var key : codes.keySet()) {
            map.putShort(Objects.requireNonNull(newNumbers.get(key.glyph())).shortValue());
        }
        return map.array();
    }

    private static COSStream stream(byte[] content) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content);
        }
        return stream;
    }
}
