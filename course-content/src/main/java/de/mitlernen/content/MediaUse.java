package de.mitlernen.content;

import org.commonmark.node.Image;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds files in {@code media/} that no text shows. */
final class MediaUse {

    private final Set<String> used = new HashSet<>();

    MediaUse(CourseDefinition course, List<UnitFile> files) {
        used.add(course.cover());
        files.stream().flatMap(file -> file.text().blocks().stream()).forEach(this::add);
    }

    private void add(Block block) {
        Markdown.nodes(Markdown.text(block.markdown()))
                .filter(Image.class::isInstance)
                .forEach(image -> used.add(((Image) image).getDestination()));
        if (MediaText.KINDS.contains(block.kind())) {
            var text = MediaText.read(block, new Findings().in(block.id()));
            text.entries().forEach(entry -> used.add(entry.value()));
        }
    }

    /**
     * @param media paths inside the package
     */
    void check(Set<String> media, Findings findings) {
        media.stream()
                .filter(path -> !used.contains(path))
                .forEach(
                        path ->
                                findings.report(
                                        path,
                                        0,
                                        Rule.MEDIUM_UNUSED,
                                        "No text and no cover shows this file. Remove it"));
    }
}
