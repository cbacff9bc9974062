package de.mitlernen.accessibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The real platform as a process of its own, with the demonstration's data in a new folder. */
final class TestServer implements AutoCloseable {
    static final String LEARNER_EMAIL = "learner@example.org";
    static final String TRAINER_EMAIL = "trainer@example.org";
    static final String ADMIN_EMAIL = "admin@example.org";
    static final String DEMO_PASSWORD = "a-password-for-tests";

    private static final Path JAR = Path.of(System.getProperty("learning-server.jar", ""));
    private static final Path FOLDER = Path.of("target", "servers").toAbsolutePath();
    private static final long NONE = 0;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final Map<String, String> settings;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private TestServer(String name, Map<String, String> settings) {
        this.name = name;
        this.settings = settings;
        this.port = freePort();
        delete(data());
        delete(log());
        this.process = launch();
    }

    /** One server for all tests that leave it as it is. */
    private static final class Shared {
        static final TestServer SERVER = start("shared");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    /**
     * Starts a server; the caller closes it.
     *
     * @param name of its folder and of its log
     */
    static TestServer start(String name) {
        return start(name, CityProvider.AWAY);
    }

    /**
     * Starts a server; the caller closes it.
     *
     * @param settings variables of the environment
     */
    static TestServer start(String name, Map<String, String> settings) {
        var server = new TestServer(name, settings);
        server.awaitHealth();
        return server;
    }

    /** The address of a path such as {@code /de/courses}. */
    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Ends the server as a power cut does. */
    void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Starts the server on the data that it left. */
    void startAgain() {
        process = launch();
        awaitHealth();
    }

    /** Ends the embedded PostgreSQL as a power cut does, and waits until it is back. */
    void killPostgreSql() {
        long killed = postmaster();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await(() -> postmaster() != killed && postmaster() != NONE && isHealthy());
    }

    @Override
    public void close() {
        process.destroy();
        await(process);
    }

    private Process launch() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(
                    "The server is not built: run mvn verify at the top, or mvn -pl learning-server"
                            + " -am package before. It should be "
                            + JAR);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command =
                new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString(),
                        "--demo",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data().toString());
        command.environment().keySet().removeIf(variable -> variable.startsWith("MITLERNEN_"));
        command.environment().put("MITLERNEN_DEMO_PASSWORD", DEMO_PASSWORD);
        command.environment().putAll(settings);
        if (settings.containsKey("MITLERNEN_OIDC_ISSUER")) {
            // The provider sends people back there.
            command.environment().put("MITLERNEN_PUBLIC_URL", url(""));
        }
        command.environment().put("MITLERNEN_COURSES", CourseTexts.FOLDER.toString());
        command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            Files.createDirectories(FOLDER);
            return command.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitHealth() {
        await(this::isHealthy);
    }

    private void await(BooleanSupplier ready) {
        var limit = Instant.now().plus(START_LIMIT);
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroy();
                throw new IllegalStateException(
                        "The server is not healthy after %s; see %s"
                                .formatted(process.isAlive() ? START_LIMIT : "its end", log()));
            }
            pause();
        }
    }

    private boolean isHealthy() {
        var request =
                HttpRequest.newBuilder(URI.create(url("/observe/health")))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The number of the main process of PostgreSQL, or {@link #NONE} while it starts. */
    private long postmaster() {
        try (var lines = Files.lines(data().resolve("database/cluster/postmaster.pid"))) {
            return lines.findFirst().map(Long::parseLong).orElse(NONE);
        } catch (IOException notYet) {
            return NONE;
        }
    }

    private Path data() {
        return FOLDER.resolve(name);
    }

    private Path log() {
        return FOLDER.resolve(name + ".log");
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
