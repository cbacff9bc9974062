package de.mitlernen.oidc;

import java.util.Locale;

/** Why somebody could not be signed in by the provider; the message is for the log. */
public final class ProviderProblem extends Exception {
    /** What the person can do about it. */
    public enum Reason {
        /** They pressed "cancel" there. Nothing. */
        CANCELLED,
        /** It took too long, was done before, or began in another browser: begin anew. */
        EXPIRED,
        /** The provider does not answer: wait, or sign in in another way. */
        UNAVAILABLE,
        /** Settings or clocks of the two do not fit: tell the administrators. */
        MISCONFIGURED;

        /** As it stands in an address, and as its message is called. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final transient Reason reason;

    ProviderProblem(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    ProviderProblem(Reason reason, Exception cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
