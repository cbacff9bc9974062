package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.Scenario;
import de.mitlernen.content.Scenario.Ending;
import de.mitlernen.content.Scenario.Scene;
import de.mitlernen.web.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Deciding how a story goes on. The response is the path so far: for each decision its number in
 * the scene, counted from 0. It is complete at an end of the story.
 */
record StoryInteraction(Scenario scenario) implements Interaction {
    private static final String PATH = "path";
    private static final String STEP = "step";

    /** Nobody goes on so long; a path must not grow without end. */
    private static final int MOST_STEPS = 100;

    /**
     * What {@code story.ftlh} shows.
     *
     * @param past what was read and decided so far
     * @param scene the text of the scene that was reached
     * @param ways what can be decided there; none at an end
     * @param scenes the whole story, to be read on paper
     */
    public record Story(
            List<String> path,
            List<Decided> past,
            Html scene,
            List<Html> ways,
            List<PaperScene> scenes)
            implements View {
        @Override
        public String name() {
            return "story";
        }
    }

    /** A scene, and how it was left. */
    public record Decided(Html scene, Html decision) {}

    /** A scene on paper. */
    public record PaperScene(Html text, List<PaperWay> ways) {}

    /**
     * A decision on paper.
     *
     * @param number of the scene that follows, from 1
     */
    public record PaperWay(Html text, int number) {}

    /** The path that came with the form, and the step that was pressed: a number, back or again. */
    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        var path = new ArrayList<>(form.all(PATH));
        var step = form.get(STEP);
        switch (step) {
            case "back" -> path.subList(Math.max(0, path.size() - 1), path.size()).clear();
            case "again" -> path.clear();
            default -> path.add(step);
        }
        return possible(path);
    }

    /** As much of a path as can be gone. */
    private List<String> possible(List<String> path) {
        var gone = new ArrayList<String>();
        var scene = scenario.scenes().getFirst();
        for (var step : path) {
            var way = IntStream.range(0, scene.ways().size()).filter(i -> step.equals("" + i));
            var next = way.mapToObj(scene.ways()::get).findFirst();
            if (next.isEmpty() || gone.size() == MOST_STEPS) {
                break;
            }
            gone.add(step);
            scene = scenario.scene(next.get().to());
        }
        return List.copyOf(gone);
    }

    @Override
    public Optional<String> underWay(List<String> response) {
        var path = response.stream().map(step -> "&" + PATH + "=" + step);
        return reached(response).ending().isPresent()
                ? Optional.empty()
                : Optional.of(path.collect(Collectors.joining()));
    }

    private Scene reached(List<String> path) {
        return scenes(path).getLast();
    }

    /** All scenes on a path, from the first one. */
    private List<Scene> scenes(List<String> path) {
        var scenes = new ArrayList<>(List.of(scenario.scenes().getFirst()));
        for (var step : possible(path)) {
            var way = scenes.getLast().ways().get(Integer.parseInt(step));
            scenes.add(scenario.scene(way.to()));
        }
        return scenes;
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return Optional.empty();
    }

    @Override
    public List<String> right() {
        return scenario.pathTo(Ending.GOOD).orElseThrow().stream().map(String::valueOf).toList();
    }

    /** A good end is right, by whatever way. */
    @Override
    public Mark mark(List<String> response) {
        return Mark.whole(
                List.of(reached(response).ending().filter(Ending.GOOD::equals).isPresent()));
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var response = answered.response();
        var path = response == null ? List.<String>of() : possible(response);
        var scenes = scenes(path);
        var past =
                IntStream.range(0, path.size())
                        .mapToObj(i -> decided(scenes.get(i), path.get(i)))
                        .toList();
        var ways = scenes.getLast().ways().stream().map(Scenario.Way::text).toList();
        var paper = scenario.scenes().stream().map(this::paper).toList();
        return new Story(path, past, scenes.getLast().text(), ways, paper);
    }

    private PaperScene paper(Scene scene) {
        return new PaperScene(scene.text(), scene.ways().stream().map(this::paper).toList());
    }

    private PaperWay paper(Scenario.Way way) {
        return new PaperWay(way.text(), 1 + scenario.scenes().indexOf(scenario.scene(way.to())));
    }

    private static Decided decided(Scene scene, String step) {
        return new Decided(scene.text(), scene.ways().get(Integer.parseInt(step)).text());
    }
}
