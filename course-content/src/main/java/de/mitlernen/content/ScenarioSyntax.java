package de.mitlernen.content;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Scenes, each below {@code ### id}, with choices {@code - words => id of the next scene}. */
record ScenarioSyntax() implements ExerciseSyntax {

    private static final Pattern SIGNS = Pattern.compile("(?m)^###(?!#).*$|(?<=\\S)[ \\t]*=>.*$");

    @Override
    public boolean begins(String line) {
        return Part.begins(line);
    }

    @Override
    public Scenario read(Source source) {
        var reader = new SceneReader(source.html());
        var parts = Part.read(source.body(), source.block());
        var scenario = new Scenario(parts.stream().map(reader::read).toList());
        new StoryRules(scenario, parts).check(source);
        return scenario;
    }

    @Override
    public String tidy(Passage body) {
        return Part.read(body, new Findings().in("")).stream()
                .map(SceneReader::tidy)
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    public String prose(String markdown) {
        return SIGNS.matcher(markdown).replaceAll("");
    }
}
