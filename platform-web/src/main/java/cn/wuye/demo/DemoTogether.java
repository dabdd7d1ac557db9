package cn.wuye.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things side by side: while one waits for the database, another one goes on. */
final class DemoTogether implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.min(4, Runtime.getRuntime().availableProcessors() + 1));

    /** Starts something; its failure shows when it is waited for. */
    Future<?> start(Runnable task) {
        return threads.submit(task);
    }

    /** Does all and waits for them. */
    void all(List<Runnable> tasks) {
        List<Future<?>> running = new ArrayList<>();
        tasks.forEach(task -> running.add(start(task)));
        running.forEach(DemoTogether::await);
    }

    static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the demo city was being built", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo city cannot be built", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
