package de.mitlernen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something many times at once. */
public final class Parallel {
    private Parallel() {}

    /** The results of all runs, which begin together; fails when one of them fails. */
    public static <T> List<T> run(int times, Callable<T> action) throws Exception {
        var actions = new ArrayList<Callable<T>>();
        for (int i = 0; i < times; i++) {
            actions.add(action);
        }
        return run(actions);
    }

    public static <T> List<T> run(List<? extends Callable<T>> actions) throws Exception {
        var start = new CyclicBarrier(actions.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var action : actions) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return action.call();
                                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
