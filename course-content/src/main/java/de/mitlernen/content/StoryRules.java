package de.mitlernen.content;

import de.mitlernen.content.ExerciseSyntax.Source;
import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.Scenario.Scene;
import de.mitlernen.content.Scenario.Way;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** From every scene of a story a way leads to an end, and from the first one to a good end. */
final class StoryRules {

    private final List<Scene> scenes;
    private final List<Part> parts;

    /** Id → scene. */
    private final Map<String, Scene> byId = new HashMap<>();

    /**
     * @param parts where the scenes stand
     */
    StoryRules(Scenario scenario, List<Part> parts) {
        this.scenes = scenario.scenes();
        this.parts = parts;
    }

    void check(Source source) {
        if (scenes.size() < 2) {
            source.report(
                    Rule.TOO_FEW_OPTIONS, "A story needs a scene and an end, each below ### id");
            return;
        }
        IntStream.range(0, scenes.size()).forEach(i -> checkAlone(scenes.get(i), parts.get(i)));
        var reached = reachable(scenes.getFirst());
        for (int i = 0; i < scenes.size(); i++) {
            checkWays(scenes.get(i), parts.get(i), reached);
        }
        if (reached.stream().noneMatch(endsIn(Ending.GOOD))) {
            source.report(Rule.NO_RIGHT_OPTION, "No way leads to an end that is marked [good]");
        }
    }

    private void checkAlone(Scene scene, Part part) {
        if (byId.put(scene.id(), scene) != null) {
            part.report(Rule.DUPLICATE_ID, "Two scenes are called “%s”".formatted(scene.id()));
        }
        if (scene.ending().isPresent() && !scene.ways().isEmpty()) {
            part.report(
                    Rule.PART_MALFORMED,
                    "An end has no choices. Remove them, or [good], [not-yet]");
        }
    }

    private void checkWays(Scene scene, Part part, Set<Scene> reached) {
        scene.ways().stream()
                .map(Way::to)
                .filter(to -> !byId.containsKey(to))
                .forEach(to -> part.report(Rule.SCENE_UNKNOWN, unknown(to)));
        if (!reached.contains(scene)) {
            part.report(
                    Rule.SCENE_UNREACHABLE,
                    "No choice leads to the scene “%s”".formatted(scene.id()));
        } else if (reachable(scene).stream().noneMatch(any -> any.ending().isPresent())) {
            part.report(
                    Rule.STORY_STUCK,
                    "From “%s” no way leads to an end. Write choices, or [good] or [not-yet]"
                            .formatted(scene.id()));
        }
    }

    private String unknown(String to) {
        var ids = scenes.stream().map(Scene::id).toList();
        return "There is no scene “%s”. %sScenes are %s"
                .formatted(to, Spelling.suggest(to, ids), String.join(", ", ids));
    }

    private Set<Scene> reachable(Scene from) {
        var reached = new HashSet<Scene>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var scene = open.remove();
            if (reached.add(scene)) {
                scene.ways().stream()
                        .map(Way::to)
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private static Predicate<Scene> endsIn(Ending ending) {
        return scene -> scene.ending().filter(ending::equals).isPresent();
    }
}
