package de.mitlernen.personaldata;

/** A file of a learner. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredFile(String name, byte[] content) {}
