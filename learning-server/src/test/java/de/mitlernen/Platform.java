package de.mitlernen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The platform as a process of its own, as an operator starts it. */
final class Platform implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("Mitlernen is running: http://127\\.0\\.0\\.1:(\\d+)/");

    private final Process process;
    private final CompletableFuture<List<String>> complaints;
    private final BufferedReader output;

    private Platform(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.complaints =
                CompletableFuture.supplyAsync(
                        () -> process.errorReader(UTF_8).lines().toList(),
                        task -> Thread.ofVirtual().start(task));
    }

    static Platform start(Map<String, String> environment, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "de.mitlernen.Main"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("MITLERNEN_"));
        builder.environment().putAll(environment);
        try {
            return new Platform(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Platform start(String... options) {
        return start(Map.of(), options);
    }

    /** Waits until it answers; returns the port. */
    int port() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.matches()) {
                return Integer.parseInt(address.group(1));
            }
        }
        throw new AssertionError("It did not start: " + complaints.join());
    }

    /** Waits until it ends. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end");
        }
        return process.exitValue();
    }

    /** All that it prints until it ends, line by line. */
    List<String> output() {
        return output.lines().toList();
    }

    /** What it said to the operator on the way, line by line. */
    List<String> complaints() {
        return complaints.join();
    }

    /** SIGTERM, as a service manager sends it. */
    void terminate() {
        process.destroy();
    }

    /** SIGKILL, as after a power cut. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        terminate();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
