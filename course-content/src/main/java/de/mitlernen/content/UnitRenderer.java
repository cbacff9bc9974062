package de.mitlernen.content;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns the units of a course into HTML that a page may show as it is: raw HTML in a text is
 * escaped, links lead only to the web, to mail addresses and telephone numbers and into the course,
 * and pictures come only from the package. Language and direction are left to the page.
 *
 * <pre>{@code
 * var renderer = new UnitRenderer(course.media(), path -> "/media/" + path, labels);
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

    private final Map<String, Medium> media;
    private final Function<String, String> mediaUrl;
    private final Map<String, String> labels;

    /**
     * @param media the course's media, as in {@link Course#media}
     * @param mediaUrl path inside the package → where the page finds the picture
     * @param labels what stands above a call-out, in the language of the text: {@code tip}, {@code
     *     warning}, {@code example}, {@code remember}; and {@code table}, the word for a table
     */
    public UnitRenderer(
            Map<String, Medium> media,
            Function<String, String> mediaUrl,
            Map<String, String> labels) {
        this.media = Map.copyOf(media);
        this.mediaUrl = mediaUrl;
        this.labels = Map.copyOf(labels);
    }

    /**
     * All blocks of a unit in their order.
     *
     * @throws IllegalArgumentException when an exercise is malformed, which {@link CoursePackages}
     *     refuses
     */
    public List<RenderedBlock> render(UnitText unit) {
        return unit.blocks().stream().map(this::render).toList();
    }

    private RenderedBlock render(Block block) {
        var html = new BlockHtml(block.id(), media, mediaUrl, labels);
        return block.isExercise()
                ? new RenderedBlock.ExerciseBlock(exercise(block, html))
                : new RenderedBlock.Text(block.id(), html.text(block.markdown()));
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
