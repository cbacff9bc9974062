package de.mitlernen.content;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A story that goes on as the learner decides.
 *
 * @param scenes the first one is the beginning
 */
public record Scenario(List<Scene> scenes) implements ExerciseBody {

    /** How a story ends. */
    public enum Ending {
        GOOD("good"),
        NOT_YET("not-yet");

        /** As authors write it. */
        final String written;

        Ending(String written) {
            this.written = written;
        }
    }

    /**
     * A piece of the story: it leaves a choice, or else it is an end.
     *
     * @param id equal in all languages
     * @param text paragraphs
     */
    public record Scene(String id, Html text, List<Way> ways, Optional<Ending> ending) {
        String shape() {
            var on =
                    ending.map(end -> "[" + end.written + "]")
                            .orElseGet(() -> ways.stream().map(Way::to).toList().toString());
            return id + " " + on;
        }
    }

    /**
     * A decision.
     *
     * @param to id of the scene that follows
     */
    public record Way(Html text, String to) {}

    /**
     * The scene of this id.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    public Scene scene(String id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst().orElseThrow();
    }

    /** A shortest path to such an end: for each decision its number, counted from 0. */
    public Optional<List<Integer>> pathTo(Ending ending) {
        var paths = new LinkedHashMap<Scene, List<Integer>>();
        paths.put(scenes.getFirst(), List.of());
        var open = new ArrayDeque<>(paths.keySet());
        while (!open.isEmpty()) {
            var scene = open.remove();
            var path = paths.getOrDefault(scene, List.of());
            if (scene.ending().filter(ending::equals).isPresent()) {
                return Optional.of(path);
            }
            for (int way = 0; way < scene.ways().size(); way++) {
                var next = scene(scene.ways().get(way).to());
                if (paths.putIfAbsent(next, with(path, way)) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> with(List<Integer> path, int way) {
        return Stream.concat(path.stream(), Stream.of(way)).toList();
    }

    @Override
    public String shape() {
        return scenes.stream().map(Scene::shape).collect(Collectors.joining(", "));
    }
}
