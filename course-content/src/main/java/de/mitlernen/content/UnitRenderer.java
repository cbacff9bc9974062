package de.mitlernen.content;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns the units of a course into HTML that a page may show as it is: raw HTML in a text is
 * escaped, links lead only to the web, to mail addresses and telephone numbers and into the course,
 * and media come only from the package. Language and direction of the whole are left to the page.
 *
 * <pre>{@code
 * var renderer = new UnitRenderer(course, "de", path -> "/media/" + path, labels);
 * for (var block : renderer.render(unit)) {
 *     switch (block) {
 *         case RenderedBlock.Text(var id, var html) -> …
 *         case RenderedBlock.ExerciseBlock(var exercise) -> …
 *     }
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class UnitRenderer {

    private final TextContext context;

    /**
     * @param language of the texts to render (BCP 47)
     * @param mediaUrl path inside the package → where the page finds the file
     * @param labels the words that a page adds, in the language of the text: above call-outs {@code
     *     tip}, {@code warning}, {@code example}, {@code remember}; {@code table}, the word for a
     *     table; {@code transcript} and {@code description}, those for a film's; {@code enlarge},
     *     the link to a picture alone
     */
    public UnitRenderer(
            Course course,
            String language,
            Function<String, String> mediaUrl,
            Map<String, String> labels) {
        this(TextContext.of(course, language, mediaUrl, labels));
    }

    UnitRenderer(TextContext context) {
        this.context = context;
    }

    /**
     * All blocks of a unit in their order.
     *
     * @throws IllegalArgumentException when an exercise is malformed, which {@link CoursePackages}
     *     refuses
     */
    public List<RenderedBlock> render(UnitText unit) {
        var page = context.in(unit);
        return unit.blocks().stream().map(block -> render(block, page)).toList();
    }

    private static RenderedBlock render(Block block, TextContext page) {
        var html = new BlockHtml(block.id(), page);
        return block.isExercise()
                ? new RenderedBlock.ExerciseBlock(exercise(block, html))
                : new RenderedBlock.Text(block.id(), html.block(block));
    }

    private static Exercise exercise(Block block, BlockHtml html) {
        var findings = new Findings();
        var exercise = ExerciseParser.parse(block, html, findings.in(block.id()));
        if (findings.anyError()) {
            throw new IllegalArgumentException(findings.toString());
        }
        return exercise;
    }
}
