package de.mitlernen.identity;

import java.util.Locale;

/** By how much somebody has proved who they are. */
enum Assurance {
    /** By one thing, such as a password. */
    SINGLE,
    /** By two, such as a password and a phone, or a passkey that its owner has unlocked. */
    MULTI;

    /** As it is stored. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Assurance of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
