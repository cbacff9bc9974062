package de.mitlernen.certificates;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;
import java.util.List;

/** Says which characters the codes of a font stand for (ISO 32000-1, 9.10.3). */
final class ToUnicode {
    private static final int LONGEST_BLOCK = 100;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ToUnicode() {}

    /**
     * A CMap file.
     *
     * @param letters what the codes from 1 on stand for
     */
    static byte[] cmap(List<String> letters) {
        var cmap = new StringBuilder();
        cmap.append(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int start = 0; start < letters.size(); start += LONGEST_BLOCK) {
            int end = Math.min(start + LONGEST_BLOCK, letters.size());
            cmap.append(end - start).append(" beginbfchar\n");
            for (int i = start; i < end; i++) {
                cmap.append('<').append(HEX.toHexDigits((short) (i + 1))).append("> <");
                cmap.append(HEX.formatHex(letters.get(i).getBytes(UTF_16BE))).append(">\n");
            }
            cmap.append("endbfchar\n");
        }
        cmap.append(
                """
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """);
        return cmap.toString().getBytes(US_ASCII);
    }
}
