package de.mitlernen.selfcheck;

import java.util.List;
import java.util.Optional;

/** What has changed from one self-check to a later one. */
record Growth(List<Change> changes) {
    /**
     * What has become of an area.
     *
     * @param before empty if nothing was said about it then
     */
    record Change(int area, Optional<Level> before, Optional<Level> now) {
        /** Positive if somebody can do more than before; 0 if that cannot be told. */
        int difference() {
            return before.isPresent() && now.isPresent() ? now.get().compareTo(before.get()) : 0;
        }
    }

    static Growth between(Profile before, Profile now) {
        return new Growth(
                Part.ALL.stream()
                        .map(Part::area)
                        .map(area -> new Change(area, before.level(area), now.level(area)))
                        .toList());
    }

    /** In how many areas somebody can do more than before. */
    int more() {
        return (int) changes.stream().filter(change -> change.difference() > 0).count();
    }

    /** In how many areas somebody is more careful than before. */
    int less() {
        return (int) changes.stream().filter(change -> change.difference() < 0).count();
    }
}
