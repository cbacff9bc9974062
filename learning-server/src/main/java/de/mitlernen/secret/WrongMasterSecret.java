package de.mitlernen.secret;

/** The database was filled under another master secret than the one given. */
public final class WrongMasterSecret extends RuntimeException {
    WrongMasterSecret() {
        super(
                "The secret does not fit this database: set MITLERNEN_SECRET, or restore the file"
                        + " 'secret' of the data directory, as they were when it was filled.");
    }
}
