package de.mitlernen.db;

import org.postgresql.PGConnection;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Hears what any server tells the others through the database ({@code pg_notify}), on a connection
 * of its own. A connection that has silently died is noticed and replaced.
 *
 * <p>
 *
 * {@snippet :
 * new Notifications(database, "course_published", Duration.ofSeconds(30), catalog::refresh, () -> {});
 * }
 */
public final class Notifications implements AutoCloseable {
    private static final int ANSWER_MILLIS = 5_000;
    private static final int RETRY_MILLIS = 5_000;

    private final Database database;
    private final String listen;
    private final Duration longestSilence;
    private final Runnable onNotification;
    private final Runnable onSilence;
    private final Thread thread;

    /**
     * Listens from now on.
     *
     * @param channel an SQL identifier
     * @param longestSilence how long nothing may be heard before the database is asked whether it
     *     is still there
     * @param onNotification what to do when somebody notifies, and at each new connection, as
     *     something may have been missed
     * @param onSilence what to do after each silence
     */
    public Notifications(
            Database database,
            String channel,
            Duration longestSilence,
            Runnable onNotification,
            Runnable onSilence) {
        this.database = database;
        this.listen = "listen " + channel;
        this.longestSilence = longestSilence;
        this.onNotification = onNotification;
        this.onSilence = onSilence;
        this.thread = Thread.ofVirtual().name(channel).start(this::run);
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                hear();
            } catch (SQLException | RuntimeException lost) {
                pause();
            }
        }
    }

    private void hear() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            statement.execute(listen);
            onNotification.run();
            var notifications = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                boolean silence =
                        notifications.getNotifications((int) longestSilence.toMillis()).length == 0;
                (silence ? onSilence : onNotification).run();
                // Changes nothing, but fails when nobody is there any more.
                statement.execute(listen);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
