import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Gives every Java file below this folder to google-java-format, with the options that follow. */
class Format {
    public static void main(String[] options) throws IOException {
        try (var files = Files.walk(Path.of(""))) {
            var sources =
                    files.map(Path::toString)
                            .filter(file -> file.endsWith(".java"))
                            .filter(
                                    file ->
                                            !file.contains("target/")
                                                    && !file.contains("node_modules/"))
                            .sorted();
            Main.main(Stream.concat(Stream.of(options), sources).toArray(String[]::new));
        }
    }
}
