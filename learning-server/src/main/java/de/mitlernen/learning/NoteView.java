package de.mitlernen.learning;

/**
 * The learner's note at a unit.
 *
 * @param saved whether it was just saved
 * @param excess characters too many
 */
public record NoteView(String text, boolean saved, int excess) {

    static NoteView of(String text, boolean saved) {
        return new NoteView(text, saved, excess(text));
    }

    static int excess(String text) {
        return Math.max(0, text.codePointCount(0, text.length()) - Notes.LONGEST);
    }
}
