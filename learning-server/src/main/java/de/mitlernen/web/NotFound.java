package de.mitlernen.web;

/** What was asked for does not exist, or is not the visitor's to see. Answered with 404. */
public final class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
