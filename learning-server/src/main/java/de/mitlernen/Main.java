package de.mitlernen;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.mitlernen.db.Database;
import de.mitlernen.db.DatabaseUnavailable;
import de.mitlernen.operation.CheckCommand;
import de.mitlernen.operation.DemoCity;
import de.mitlernen.secret.MasterSecret;
import de.mitlernen.secret.WrongMasterSecret;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/** Starts the platform, and stops it in order: server, pool, database. */
public final class Main {
    private static final int CANNOT_START = 1;
    private static final int WRONG_SETTINGS = 2;

    /** What has been started, the last first. */
    private static final Deque<Runnable> TO_STOP = new ConcurrentLinkedDeque<>();

    private static volatile boolean stopping;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        readLogging();
        if (List.of(arguments).indexOf(CheckCommand.NAME) == 0) {
            System.exit(check(List.of(arguments).subList(1, arguments.length)));
        }
        switch (Settings.read(List.of(arguments), System.getenv())) {
            case Settings.Invalid invalid -> {
                invalid.problems().forEach(System.err::println);
                System.exit(WRONG_SETTINGS);
            }
            case Settings.Valid valid -> run(valid.settings());
        }
    }

    /** Needs nothing of what a server needs. */
    private static int check(List<String> arguments) {
        return new CheckCommand(new PrintStream(System.out, false, UTF_8), System.err)
                .run(arguments);
    }

    private static void run(Settings settings) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(Main::stop, "stop"));
        try {
            requireFreePort(settings);
            var database = openDatabase(settings);
            TO_STOP.push(database::close);
            var site = openSite(settings, database);
            TO_STOP.push(site::close);
            announce(settings, Site.origin(settings, startServer(settings, site)), site);
        } catch (DatabaseUnavailable | WrongMasterSecret | CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(CANNOT_START);
        } catch (RuntimeException failure) {
            if (!stopping) {
                throw failure;
            }
            // Stopped while it was starting: it has lost its database, as it should.
        }
        new CountDownLatch(1).await();
    }

    private static void stop() {
        stopping = true;
        TO_STOP.forEach(Runnable::run);
    }

    private static Site openSite(Settings settings, Database database) {
        try {
            var secret =
                    settings.secret().isPresent()
                            ? settings.secret().get()
                            : MasterSecret.in(settings.data());
            return new Site(settings, database, secret);
        } catch (IOException failure) {
            throw new CannotStart(
                    "The data directory " + settings.data() + " cannot be written: " + failure);
        }
    }

    private static Database openDatabase(Settings settings) {
        return settings.database()
                .map(own -> Database.at(own.url(), own.user(), own.password()))
                .orElseGet(() -> Database.embedded(settings.data().resolve("database")));
    }

    /** Before anything is touched: a second start by mistake must not disturb the first. */
    private static void requireFreePort(Settings settings) {
        try {
            new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host())).close();
        } catch (IOException taken) {
            throw portTaken(settings, taken);
        }
    }

    /** The port was free before, but another program may have been faster. */
    private static int startServer(Settings settings, Site site) {
        try {
            return site.start();
        } catch (UncheckedIOException taken) {
            throw portTaken(settings, taken);
        }
    }

    private static CannotStart portTaken(Settings settings, Exception reason) {
        return new CannotStart(
                "Port %d of %s cannot be used (%s). Choose another one with --port."
                        .formatted(settings.port(), settings.host(), reason.getMessage()));
    }

    private static void announce(Settings settings, String origin, Site site) {
        System.out.println("Mitlernen is running: " + origin + "/");
        site.demoPassword()
                .ifPresent(
                        password -> {
                            System.out.println("Sign in, with the password " + password + ", as");
                            DemoCity.EMAILS.forEach(email -> System.out.println("  " + email));
                        });
        if (settings.demo() && site.demoPassword().isEmpty()) {
            System.out.println("There are learners already: the demonstration was left out.");
        }
        System.out.println("Stop it with Ctrl-C.");
    }

    private static void readLogging() throws IOException {
        try (var configuration = Main.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        }
    }

    /** Why the platform cannot start, in one sentence. */
    private static final class CannotStart extends RuntimeException {
        CannotStart(String message) {
            super(message);
        }
    }
}
