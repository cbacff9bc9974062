import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Puts a running server under load, and prints how many requests it answers and what each costs.
 * The CPU time is that of the server's processes; the load's own does not count.
 */
class Bench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;

    /** As many that the compiler has nearly done its work before the measured ones. */
    private static final int WARM_UP_ROUNDS = 10;

    private static final long ROUND_NANOS = 2_000_000_000L;

    /** As many that none collects many more answers than a learner would. */
    private static final int ANSWERING_GUESTS = 1_000;

    private static final int READING_GUESTS = 50;

    private final int port;
    private final Processes processes;
    private final Map<String, Supplier<Request>> routes = new LinkedHashMap<>();

    private Bench(int port, Processes processes) {
        this.port = port;
        this.processes = processes;
    }

    /** Port of the server, id of its process, id of PostgreSQL's first process. */
    public static void main(String[] arguments) throws Exception {
        var processes = new Processes(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        var bench = new Bench(Integer.parseInt(arguments[0]), processes);
        bench.prepare();
        bench.run();
    }

    private void prepare() throws IOException {
        try (var connection = new Connection(port)) {
            var visitor = new Visitor(connection);
            var unit = visitor.units().get(1);
            var pages = pagesWithProgress(visitor, unit);
            var attempts = attempts(visitor, unit);
            routes.put("static file", always(visitor.get(visitor.script())));
            routes.put("start page", always(visitor.get("/de/")));
            routes.put("catalogue", always(visitor.get("/de/courses")));
            routes.put("unit page, no session", always(visitor.get(unit)));
            routes.put("unit page, guest with progress", () -> any(pages));
            routes.put("answer to an exercise", () -> any(attempts).get());
        }
    }

    private static List<Request> pagesWithProgress(Visitor visitor, String unit)
            throws IOException {
        var pages = new ArrayList<Request>();
        for (var guest : visitor.guests(READING_GUESTS)) {
            guest.complete(visitor.units().getFirst());
            guest.answer(unit);
            pages.add(guest.get(unit));
        }
        return pages;
    }

    private static List<Supplier<Request>> attempts(Visitor visitor, String unit)
            throws IOException {
        var attempts = new ArrayList<Supplier<Request>>();
        for (var guest : visitor.guests(ANSWERING_GUESTS)) {
            attempts.add(guest.attempt(unit));
        }
        return attempts;
    }

    private static <T> Supplier<T> always(T value) {
        return () -> value;
    }

    private static <T> T any(List<T> list) {
        return list.get(ThreadLocalRandom.current().nextInt(list.size()));
    }

    private void run() throws Exception {
        var results = new LinkedHashMap<String, List<Round>>();
        routes.keySet().forEach(route -> results.put(route, new ArrayList<>()));
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (var route : routes.entrySet()) {
                var result = round(route.getValue());
                if (round >= 0) {
                    results.get(route.getKey()).add(result);
                }
            }
        }
        print(results);
    }

    /** One route under load for a while. CPU times are microseconds per request. */
    private record Round(double perSecond, double jvm, double postgres) {
        double cpu() {
            return jvm + postgres;
        }
    }

    private Round round(Supplier<Request> requests) throws Exception {
        var before = processes.cpu();
        long start = System.nanoTime();
        long count = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> load = () -> load(requests, start + ROUND_NANOS);
            for (var done : threads.invokeAll(Collections.nCopies(CONNECTIONS, load))) {
                count += done.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var after = processes.cpu();
        return new Round(
                count / seconds,
                (double) (after.jvm() - before.jvm()) / count,
                (double) (after.postgres() - before.postgres()) / count);
    }

    private long load(Supplier<Request> requests, long end) throws IOException {
        long count = 0;
        try (var connection = new Connection(port)) {
            for (; System.nanoTime() < end; count++) {
                connection.send(requests.get());
            }
        }
        return count;
    }

    private void print(Map<String, List<Round>> results) throws IOException {
        var plain = results.values().iterator().next();
        System.out.printf(
                "%nMedians of %d rounds, %d connections, no compression; CPU in µs per request%n%n",
                ROUNDS, CONNECTIONS);
        System.out.printf(
                "%-32s%10s%8s%8s%12s%8s%14s%n",
                "", "requests/s", "ratio", "JVM", "PostgreSQL", "CPU", "from - to");
        results.forEach(
                (route, rounds) ->
                        System.out.printf(
                                "%-32s%10.0f%8.2f%8.0f%12.0f%8.0f%14s%n",
                                route,
                                median(rounds, Round::perSecond),
                                median(rounds, Round::perSecond) / median(plain, Round::perSecond),
                                median(rounds, Round::jvm),
                                median(rounds, Round::postgres),
                                median(rounds, Round::cpu),
                                spread(rounds)));
        System.out.printf("%nMemory of the JVM: %s%n", processes.memory());
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String spread(List<Round> rounds) {
        var cpu = rounds.stream().mapToDouble(Round::cpu).summaryStatistics();
        return "%.0f - %.0f".formatted(cpu.getMin(), cpu.getMax());
    }

    /** The processes that answer. */
    private record Processes(long server, long postmaster) {
        private static final long MICROS_PER_TICK = 10_000;

        /** Microseconds of CPU time so far. */
        record Cpu(long jvm, long postgres) {}

        Cpu cpu() throws IOException {
            // Two further fields of the postmaster count its children that have ended.
            long postgres = ticks(postmaster, 4);
            try (var all = ProcessHandle.of(postmaster).orElseThrow().children()) {
                for (var child : all.toList()) {
                    postgres += ticks(child.pid(), 2);
                }
            }
            return new Cpu(ticks(server, 2) * MICROS_PER_TICK, postgres * MICROS_PER_TICK);
        }

        /** See proc_pid_stat(5): utime, stime, cutime and cstime are the 14th field and on. */
        private static long ticks(long process, int fields) throws IOException {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(afterName, 11, 11 + fields).mapToLong(Long::parseLong).sum();
        }

        String memory() throws IOException {
            try (var lines = Files.lines(Path.of("/proc/" + server + "/status"))) {
                var rss = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
                return rss.replaceAll("\\D", "").transform(Long::parseLong) / 1024 + " MB";
            }
        }
    }
}
