package de.mitlernen.content;

/** Sanitised HTML that a page may show as it is. */
public record Html(String value) {
    @Override
    public String toString() {
        return value;
    }
}
