package de.mitlernen.content;

import java.util.List;
import java.util.stream.Collectors;

/** Settings of a telephone that does not exist, of which some are to be changed. */
public record SettingsPractice(List<Group> groups) implements ExerciseBody {

    /**
     * Settings that one finds at the same place.
     *
     * @param name inline HTML
     */
    public record Group(Html name, List<Setting> settings) {
        String shape() {
            return settings.stream().map(Setting::shape).collect(Collectors.joining(", "));
        }
    }

    /** Something to set. Its positions are counted from 0. */
    public sealed interface Setting {
        /** Inline HTML. */
        Html label();

        /** The position in which it is found. */
        int now();

        /** The position in which it should be left. */
        int then();

        /** As {@link ExerciseBody#shape}. */
        String shape();

        default boolean isToChange() {
            return now() != then();
        }
    }

    /** A switch: 0 is off, 1 is on. */
    public record Switch(Html label, int now, int then) implements Setting {
        @Override
        public String shape() {
            return "switch %d to %d".formatted(now, then);
        }
    }

    /**
     * A setting with several values.
     *
     * @param values as plain text
     */
    public record Selection(Html label, List<String> values, int now, int then) implements Setting {
        @Override
        public String shape() {
            return "choice %d to %d of %d".formatted(now + 1, then + 1, values.size());
        }
    }

    @Override
    public String shape() {
        return groups.stream()
                .map(Group::shape)
                .collect(Collectors.joining("; ", groups.size() + " groups: ", ""));
    }
}
