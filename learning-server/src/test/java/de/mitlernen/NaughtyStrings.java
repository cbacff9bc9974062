package de.mitlernen;

import io.helidon.metadata.hson.Hson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Strings that break careless handling of input. */
public final class NaughtyStrings {
    /** The whole Big List of Naughty Strings, where it is at hand beside the repository. */
    private static final Path WHOLE_LIST = Path.of("../../shared/fixtures/naughty-strings.json");

    private NaughtyStrings() {}

    public static List<String> all() {
        try (var json = open()) {
            return Hson.parse(json).asArray().getStrings();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open() throws IOException {
        return Files.exists(WHOLE_LIST)
                ? Files.newInputStream(WHOLE_LIST)
                : Objects.requireNonNull(
                        NaughtyStrings.class.getResourceAsStream("naughty-strings.json"));
    }
}
