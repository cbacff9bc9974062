package de.mitlernen.content;

import de.mitlernen.content.SettingsPractice.Group;
import de.mitlernen.content.SettingsPractice.Setting;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Groups, each below {@code ### name}, of switches and choices. */
record SettingsSyntax() implements ExerciseSyntax {

    private static final Pattern SIGNS =
            Pattern.compile(
                    "(?m)^### *|^- \\[[ xX]]\\s*(=>\\s*\\[[ xX]]\\s*)?|(?<=[:|])[ \\t]*[*+]");

    @Override
    public boolean begins(String line) {
        return Part.begins(line);
    }

    @Override
    public SettingsPractice read(Source source) {
        var reader = new SettingReader(source.html());
        var groups =
                Part.read(source.body(), source.block()).stream()
                        .map(part -> group(part, source, reader))
                        .toList();
        if (groups.stream()
                .flatMap(group -> group.settings().stream())
                .noneMatch(Setting::isToChange)) {
            source.report(
                    Rule.NOTHING_TO_CHANGE,
                    "Mark what is to be changed: - [ ] => [x] …, or - …: *now | +then");
        }
        return new SettingsPractice(groups);
    }

    private static Group group(Part part, Source source, SettingReader reader) {
        if (part.heading().isEmpty()) {
            part.report(Rule.PART_MALFORMED, "A group has a name: ### …");
        }
        var items = Item.read(part.body(), part.block());
        if (items.isEmpty()) {
            part.report(Rule.TOO_FEW_OPTIONS, "Write the settings of this group below its name");
        }
        List<Setting> settings = items.stream().map(reader::read).toList();
        return new Group(source.html().phrase(part.heading()), settings);
    }

    @Override
    public String tidy(Passage body) {
        return Part.read(body, new Findings().in("")).stream()
                .map(SettingsSyntax::tidy)
                .collect(Collectors.joining("\n\n"));
    }

    private static String tidy(Part part) {
        var settings =
                Item.read(part.body(), part.block()).stream()
                        .map(SettingReader::tidy)
                        .collect(Collectors.joining("\n"));
        return Part.write(part.heading(), List.of(settings));
    }

    @Override
    public String prose(String markdown) {
        return SIGNS.matcher(markdown).replaceAll(sign -> sign.group().startsWith("-") ? "- " : "");
    }
}
