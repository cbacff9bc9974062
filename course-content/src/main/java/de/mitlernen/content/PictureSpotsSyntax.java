package de.mitlernen.content;

import de.mitlernen.content.Findings.Place;
import de.mitlernen.content.ItemReader.Form;
import de.mitlernen.content.PictureSpots.Area;
import de.mitlernen.content.PictureSpots.Spot;

import org.commonmark.node.Image;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A picture, and its spots in a list: {@code - [x] (10 5 60 12) Name}, with left, top, width and
 * height in percent of the picture.
 */
record PictureSpotsSyntax() implements ExerciseSyntax {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)";
    private static final Pattern AREA =
            Pattern.compile(
                    "\\(\\s*" + String.join("\\s+", Collections.nCopies(4, NUMBER)) + "\\s*\\)");
    private static final Pattern SPOT = Pattern.compile("^(- \\[[ xX]])\\s*(\\([^()]*\\))?");
    private static final Area WHOLE = new Area(0, 0, 100, 100);

    @Override
    public boolean begins(String line) {
        return line.startsWith("![") || Form.SOME_OF.begins(line);
    }

    @Override
    public PictureSpots read(Source source) {
        int listed = source.body().linesBefore(Form.SOME_OF::begins);
        var list = source.body().after(listed);
        var named =
                new Source(withoutAreas(list), source.sections(), source.html(), source.block());
        var options = new ItemReader(Form.SOME_OF, named).options();
        var areas = areas(list, source.block());
        var spots =
                IntStream.range(0, Math.min(options.size(), areas.size()))
                        .mapToObj(index -> new Spot(areas.get(index), options.get(index)))
                        .toList();
        return new PictureSpots(picture(source.body().first(listed), source), spots);
    }

    @Override
    public String tidy(Passage body) {
        int listed = body.linesBefore(Form.SOME_OF::begins);
        return TidyText.of(body.first(listed).text())
                + "\n\n"
                + Form.SOME_OF.write(body.after(listed));
    }

    @Override
    public String prose(String markdown) {
        return markdown.replaceAll("(?m)^- \\[[ xX]] *(\\([^()\n]*\\))?", "- ");
    }

    /** The list as {@link ItemReader} reads it. */
    private static Passage withoutAreas(Passage list) {
        var lines =
                list.lines().stream().map(line -> SPOT.matcher(line).replaceFirst("$1")).toList();
        return new Passage(list.offset(), lines);
    }

    private static List<Area> areas(Passage list, Place block) {
        return Item.read(list, block).stream().map(PictureSpotsSyntax::area).toList();
    }

    private static Area area(Item item) {
        var spot = SPOT.matcher(item.head());
        if (!spot.find()) {
            // Whoever reads the options reports the line.
            return WHOLE;
        }
        var area = area(Objects.requireNonNullElse(spot.group(2), ""));
        if (area.isEmpty()) {
            item.place()
                    .report(
                            Rule.SPOT_WITHOUT_PLACE,
                            "Write where the spot is, in percent of the picture: left, top, width"
                                    + " and height, such as - [ ] (10 5 60 12) …");
        }
        return area.orElse(WHOLE);
    }

    private static Optional<Area> area(String written) {
        var match = AREA.matcher(written);
        return match.matches()
                ? Optional.of(
                                new Area(
                                        Double.parseDouble(match.group(1)),
                                        Double.parseDouble(match.group(2)),
                                        Double.parseDouble(match.group(3)),
                                        Double.parseDouble(match.group(4))))
                        .filter(Area::isInside)
                : Optional.empty();
    }

    private static Html picture(Passage written, Source source) {
        var document = Markdown.text(written.text());
        var picture =
                Markdown.nodes(document)
                        .filter(node -> node instanceof Image image && PageShape.isAlone(image))
                        .findFirst();
        if (picture.isEmpty() || Markdown.children(document).count() > 1) {
            source.report(
                    Rule.SPOTS_WITHOUT_PICTURE,
                    "Between question and list write the picture, and nothing else:"
                            + " ![What it shows](media/….svg)");
        } else if (Markdown.plainText(picture.get()).isBlank()) {
            source.place()
                    .report(
                            Rule.PICTURE_WITHOUT_ALTERNATIVE_TEXT,
                            "Say in [ ] what the picture shows, without giving the answer away");
        }
        return source.html().text(written.text());
    }
}
