package de.mitlernen.exercise;

import de.mitlernen.content.Html;
import de.mitlernen.content.SettingsPractice.Group;
import de.mitlernen.content.SettingsPractice.Selection;
import de.mitlernen.content.SettingsPractice.Setting;
import de.mitlernen.content.SettingsPractice.Switch;
import de.mitlernen.web.Form;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Finding and changing what is wanted among the settings of a telephone. The response holds the
 * position of each setting, in the order of the page, counted from 0.
 */
record SettingsInteraction(List<Group> groups) implements Interaction {

    /**
     * What {@code settings.ftlh} shows.
     *
     * @param found how many of the wanted changes were made; null before an attempt
     */
    public record Settings(List<GroupView> groups, @Nullable Integer found, int wanted)
            implements View {
        @Override
        public String name() {
            return "settings";
        }
    }

    /** Settings that are unfolded together. */
    public record GroupView(Html name, boolean open, List<SettingView> settings) {}

    /**
     * A setting.
     *
     * @param values to choose from; none for a switch
     * @param position counted from 0; 1 is on
     */
    public record SettingView(
            String name, Html label, List<String> values, int position, @Nullable String mark) {}

    @Override
    public List<String> read(Form form, Shuffle shuffle) {
        var settings = settings();
        return IntStream.range(0, settings.size())
                .mapToObj(i -> read(settings.get(i), name(i), form))
                .map(String::valueOf)
                .toList();
    }

    private static int read(Setting setting, String name, Form form) {
        return switch (setting) {
            case Switch _ -> form.has(name) ? 1 : 0;
            case Selection selection ->
                    IntStream.range(0, selection.values().size())
                            .filter(i -> form.get(name).equals(String.valueOf(i)))
                            .findFirst()
                            .orElse(selection.now());
        };
    }

    @Override
    public List<String> untouched(Shuffle shuffle, UUID seed) {
        return now();
    }

    private List<String> now() {
        return settings().stream().map(Setting::now).map(String::valueOf).toList();
    }

    @Override
    public Optional<Problem> problem(List<String> response) {
        return response.equals(now())
                ? Optional.of(new Problem("exercise.settings.nothingChanged"))
                : Optional.empty();
    }

    @Override
    public List<String> right() {
        return settings().stream().map(Setting::then).map(String::valueOf).toList();
    }

    /** Wanted changes count, those that nobody wanted are subtracted, and nothing is below 0. */
    @Override
    public Mark mark(List<String> response) {
        var settings = settings();
        var right = right();
        var parts =
                IntStream.range(0, settings.size())
                        .mapToObj(i -> right.get(i).equals(response.get(i)))
                        .toList();
        long misses =
                IntStream.range(0, settings.size())
                        .filter(i -> isChanged(settings.get(i), response.get(i)) && !parts.get(i))
                        .count();
        double wanted = settings.stream().filter(Setting::isToChange).count();
        return new Mark(Math.max(0, found(response) - misses) / wanted, parts);
    }

    /** How many of the wanted changes were made. */
    private int found(List<String> response) {
        var settings = settings();
        return (int)
                IntStream.range(0, settings.size())
                        .filter(i -> settings.get(i).isToChange())
                        .filter(i -> response.get(i).equals("" + settings.get(i).then()))
                        .count();
    }

    private static boolean isChanged(Setting setting, String position) {
        return !position.equals(String.valueOf(setting.now()));
    }

    @Override
    public View view(Answered answered, Asking asking) {
        var response = answered.response();
        var views = new ArrayList<GroupView>();
        int first = 0;
        for (var group : groups) {
            views.add(group(group, first, answered));
            first += group.settings().size();
        }
        return new Settings(
                views,
                response == null || answered.mark() == null ? null : found(response),
                (int) settings().stream().filter(Setting::isToChange).count());
    }

    private static GroupView group(Group group, int first, Answered answered) {
        var settings =
                IntStream.range(0, group.settings().size())
                        .mapToObj(i -> setting(group.settings().get(i), first + i, answered))
                        .toList();
        boolean told = settings.stream().anyMatch(setting -> setting.mark() != null);
        return new GroupView(group.name(), told, settings);
    }

    /** Only what was changed is marked: the rest is still to be found. */
    private static SettingView setting(Setting setting, int index, Answered answered) {
        var position =
                answered.response() == null ? String.valueOf(setting.now()) : answered.at(index);
        return new SettingView(
                name(index),
                setting.label(),
                setting instanceof Selection selection ? selection.values() : List.of(),
                Integer.parseInt(position),
                isChanged(setting, position) ? answered.mark(index) : null);
    }

    private static String name(int setting) {
        return "setting-" + (setting + 1);
    }

    private List<Setting> settings() {
        return groups.stream().flatMap(group -> group.settings().stream()).toList();
    }
}
