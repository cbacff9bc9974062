package de.mitlernen.web;

import io.helidon.http.HttpException;
import io.helidon.http.RequestException;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * What {@code web/error.ftlh} shows.
 *
 * @param status of the answer, such as 404
 */
public record ErrorPage(int status) {
    private static final int UNAVAILABLE = 503;
    private static final int INTERNAL = 500;

    /** In megabytes, for whoever has sent too much. */
    public int largestFile() {
        return Upload.LARGEST_MEGABYTES;
    }

    static Answer of(int status) {
        return Answer.page(status, "web/error", new ErrorPage(status));
    }

    static Answer of(Throwable problem) {
        return of(status(problem));
    }

    private static int status(Throwable problem) {
        return switch (problem) {
            case NotFound missing -> Answer.MISSING;
            case HttpException refused -> refused.status().code();
            case RequestException refused -> refused.status().code();
            default -> databaseIsAway(problem) ? UNAVAILABLE : INTERNAL;
        };
    }

    private static boolean databaseIsAway(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE classes 08 (connection exception) and 57P (operator intervention). */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    static boolean isBug(Throwable problem) {
        return status(problem) == INTERNAL;
    }
}
