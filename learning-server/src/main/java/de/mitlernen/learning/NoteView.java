package de.mitlernen.learning;

import org.jspecify.annotations.Nullable;

/**
 * The learner's note at a unit.
 *
 * @param read fingerprint of the stored note that the learner has seen; the form brings it back
 * @param other the note that was stored in another window meanwhile; null if there is none
 * @param saved whether it was just saved
 * @param excess characters too many
 */
public record NoteView(
        String text, String read, @Nullable String other, boolean saved, int excess) {

    static NoteView stored(String text, boolean saved) {
        return new NoteView(text, Notes.fingerprint(text), null, saved, 0);
    }

    /** What was typed, as it comes back. */
    static NoteView typed(String text, String read) {
        return new NoteView(text, read, null, false, excess(text));
    }

    /** What was typed, beside another note that has to be seen before it goes. */
    static NoteView typed(String text, CourseState now) {
        var other = now.note();
        return new NoteView(
                text, Notes.fingerprint(other), other.isEmpty() ? null : other, false, 0);
    }

    private static int excess(String text) {
        return Math.max(0, text.codePointCount(0, text.length()) - Notes.LONGEST);
    }
}
