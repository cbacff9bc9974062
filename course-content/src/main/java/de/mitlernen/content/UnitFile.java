package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;

import java.util.List;
import java.util.Map;

/**
 * A unit in one language, as a file of the package.
 *
 * @param path inside the package: {@code <unit>/<language>.md}
 * @param lines where each block's Markdown begins, counted from 1
 * @param keys where each key before the text stands, counted from 1; a key below another is {@code
 *     translatedFrom.age}
 */
public record UnitFile(String path, UnitText text, List<Integer> lines, Map<String, Integer> keys) {

    public UnitFile {
        lines = List.copyOf(lines);
        keys = Map.copyOf(keys);
    }

    /** Reads a file. What is malformed becomes a finding, and the text is what could be read. */
    static UnitFile read(String path, String content, Findings findings) {
        var file = Passage.of(content);
        var place = findings.in(path);
        var frontMatter = new FrontMatter(file, place);
        var blocks = BlockSplitter.split(file.after(frontMatter.length()), place);
        if (blocks.isEmpty()) {
            place.report(Rule.UNIT_EMPTY, "The unit has no text yet. Write below the second ---");
        }
        return new UnitFile(
                path,
                frontMatter.with(blocks.stream().map(BlockSplitter.Placed::block).toList()),
                blocks.stream().map(BlockSplitter.Placed::line).toList(),
                frontMatter.lines());
    }

    /** The unit's id. */
    public String unit() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The language (BCP 47). */
    public String language() {
        return path.substring(path.indexOf('/') + 1, path.length() - ".md".length());
    }

    /** Where a key of the front matter stands. */
    Place key(String key, Findings findings) {
        return new Place(findings, path, keys.getOrDefault(key, 1));
    }

    /** The line of the heading or {@code :::} that opens a block, by the block's position. */
    Place opening(int block, Findings findings) {
        return place(block, findings).plus(text.blocks().get(block).isDelimited() ? -1 : 0);
    }

    /** Where the Markdown of a block begins, by the block's position. */
    Place place(int block, Findings findings) {
        return new Place(findings, path, lines.get(block));
    }
}
