package de.mitlernen.web;

import io.helidon.http.Method;

import java.util.ArrayList;
import java.util.List;

/**
 * All addresses of the platform, who may use them and what answers. A page's pattern begins after
 * the language: {@code /courses/{course}} answers {@code /de/courses/passwords}.
 */
public final class Routes {
    /** Finds, decides, acts, answers. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Visit visit);
    }

    /** A feature's pages. */
    public interface Group {
        void addTo(Routes routes);
    }

    /**
     * One address.
     *
     * @param page whether the language comes first in the address
     * @param takesFiles whether forms may be as large as a file
     * @param keepsInput whether the handler also takes a form that was not made for the visitor's
     *     cookie, to give back what was typed without acting on it
     * @param fromServer whether another server sends it, which has no cookie and proves otherwise
     *     who it is; the handler checks that
     */
    public record Route(
            Method method,
            String pattern,
            Access access,
            boolean page,
            boolean takesFiles,
            boolean keepsInput,
            boolean fromServer,
            Handler handler) {}

    private final List<Route> all = new ArrayList<>();

    public Routes add(Group group) {
        group.addTo(this);
        return this;
    }

    public Routes get(String pattern, Access access, Handler handler) {
        return add(new Route(Method.GET, pattern, access, true, false, false, false, handler));
    }

    public Routes post(String pattern, Access access, Handler handler) {
        return add(new Route(Method.POST, pattern, access, true, false, false, false, handler));
    }

    /**
     * A form whose text must not be lost: see {@link Visit#genuine()}, which the handler checks.
     */
    public Routes postKeepingInput(String pattern, Access access, Handler handler) {
        return add(new Route(Method.POST, pattern, access, true, false, true, false, handler));
    }

    /** As {@link #postKeepingInput}, and the form may hold an {@link Upload}. */
    public Routes postWithFile(String pattern, Access access, Handler handler) {
        return add(new Route(Method.POST, pattern, access, true, true, true, false, handler));
    }

    /** An address without a language: a file or a service. */
    public Routes getFile(String pattern, Access access, Handler handler) {
        return add(new Route(Method.GET, pattern, access, false, false, false, false, handler));
    }

    /** An address without a language to which another server sends something. */
    public Routes postFromServer(String pattern, Handler handler) {
        return add(
                new Route(
                        Method.POST, pattern, Access.EVERYONE, false, false, false, true, handler));
    }

    public List<Route> all() {
        return List.copyOf(all);
    }

    private Routes add(Route route) {
        all.add(route);
        return this;
    }
}
