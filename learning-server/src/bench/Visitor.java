import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody who learns as a browser without script would: by links and forms. */
final class Visitor {
    private static final String COURSE = "/de/courses/passwords";
    private static final Pattern SCRIPT = Pattern.compile("<script [^>]*src=\"([^\"]+)\"");
    private static final Pattern UNIT = Pattern.compile("href=\"(" + COURSE + "/[a-z-]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ((?!notice)[^;]+)");
    private static final Pattern EXERCISE =
            Pattern.compile("name=\"([^\"]+)\\.attempt\"(.*?)</section>", Pattern.DOTALL);
    private static final Pattern CONTROL =
            Pattern.compile("name=\"[^\"]+\\.(choice|gap-\\d+|position-[0-9a-f]+)\"");

    private final Connection connection;
    private final String cookies;
    private final String page;

    Visitor(Connection connection) throws IOException {
        this(connection, cookies(connection.exchange(Request.get(COURSE, "a=b"))));
    }

    private Visitor(Connection connection, String cookies) throws IOException {
        this.connection = connection;
        this.cookies = cookies;
        this.page = connection.exchange(Request.get(COURSE, cookies));
    }

    /** Addresses of the course's units. */
    List<String> units() {
        return UNIT.matcher(page).results().map(unit -> unit.group(1)).distinct().toList();
    }

    /** Address of a small file. */
    String script() {
        return first(SCRIPT, page);
    }

    /** People who begin the course in this visitor's browser. */
    List<Visitor> guests(int count) throws IOException {
        var guests = new ArrayList<Visitor>();
        for (int i = 0; i < count; i++) {
            var answer = connection.exchange(post(COURSE + "/enrolment", ""));
            guests.add(new Visitor(connection, cookies + "; " + cookies(answer)));
        }
        return guests;
    }

    Request get(String path) {
        return Request.get(path, cookies);
    }

    /** Answers all exercises of a unit, most of them wrong. */
    void answer(String unit) throws IOException {
        for (var exercise : exercises(unit)) {
            connection.exchange(exercise.get());
        }
    }

    /** Answers a unit and finishes it. */
    void complete(String unit) throws IOException {
        answer(unit);
        connection.exchange(post(unit + "/completion", ""));
    }

    /** Answers to the first exercise of a unit, each a new attempt. */
    Supplier<Request> attempt(String unit) throws IOException {
        return exercises(unit).getFirst();
    }

    private List<Supplier<Request>> exercises(String unit) throws IOException {
        return EXERCISE.matcher(connection.exchange(get(unit)))
                .results()
                .map(exercise -> attempt(unit, exercise.group(1), exercise.group(2)))
                .toList();
    }

    private Supplier<Request> attempt(String unit, String id, String form) {
        var controls =
                CONTROL.matcher(form).results().map(found -> found.group(1)).distinct().toList();
        var answers =
                IntStream.range(0, controls.size())
                        .mapToObj(i -> controls.get(i) + "=" + choice(controls.get(i), i))
                        .map(field -> "&" + id + "." + field)
                        .collect(Collectors.joining());
        var path = unit + "/exercises/" + id + "/attempts";
        return () -> post(path, "&" + id + ".attempt=" + newId() + answers);
    }

    /** Items keep their places; of what can be chosen, the first is chosen. */
    private static int choice(String control, int index) {
        return control.startsWith("position") ? index + 1 : 0;
    }

    private static UUID newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Request post(String path, String fields) {
        return Request.post(path, cookies, "token=" + first(TOKEN, page) + fields);
    }

    private static String cookies(String answer) {
        return COOKIE.matcher(answer)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("; "));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }
}
