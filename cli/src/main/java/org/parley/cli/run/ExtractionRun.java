package org.parley.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;

/**
 * Extracts everything a source gives and writes it in the order of the source, whatever the number of jobs.
 *
 * <p>One thread reads, some extract and render, and the calling thread writes. Memory is bounded: see {@link ArticleFeed}.
 */
public final class ExtractionRun {
    private static final int AHEAD_PER_JOB = 4;
    private static final int LOOK_UP_MILLIS = 50;

    private final Engine engine;
    private final ResultWriter writer;
    private final OutputStream out;
    private final ProblemLog problems;
    private final Interruption interruption;
    private final Progress progress;
    private int articles;

    /**
     * A run that is not yet started.
     *
     * @param out gets the output; flushed at the end, stays open
     */
    public ExtractionRun(
            Engine engine,
            ResultWriter writer,
            OutputStream out,
            ProblemLog problems,
            Interruption interruption,
            Progress progress) {
        this.engine = engine;
        this.writer = writer;
        this.out = out;
        this.problems = problems;
        this.interruption = interruption;
        this.progress = progress;
    }

    /**
     * Runs to the end of the source or until interrupted.
     *
     * @param source gives what it reads to the consumer it is given
     * @param jobs how many articles are worked on at a time
     * @return how many articles were extracted and written
     * @throws IOException if the output can't be written
     */
    public int run(Consumer<Consumer<Ingested>> source, int jobs) throws IOException {
        BlockingQueue<Future<Finished>> queue = new ArrayBlockingQueue<>(jobs * AHEAD_PER_JOB);
        ExecutorService workers = Executors.newFixedThreadPool(jobs, task -> daemon(task, "parley-worker"));
        ArticleFeed feed = new ArticleFeed(source, new Worker(engine, writer), workers, queue, interruption);
        Thread reader = daemon(feed, "parley-reader");
        reader.start();
        problems.beforeLine(progress::clearLine);
        try {
            for (Finished next = next(queue); next != null; next = next(queue)) {
                write(next);
                feed.release(next);
            }
            writer.finish(out);
            out.flush();
        } finally {
            progress.close();
            reader.interrupt();
            workers.shutdownNow();
            awaitEnd(workers);
        }
        return articles;
    }

    /** The engine may be closed afterwards, which must not happen under the hands of those who work with it. */
    private static void awaitEnd(ExecutorService workers) {
        try {
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next in order, or null at the end or when interrupted before it was finished. */
    private @Nullable Finished next(BlockingQueue<Future<Finished>> queue) {
        try {
            Future<Finished> next = queue.poll();
            while (next == null && !interruption.isRequested()) {
                next = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            }
            return next == null || next == ArticleFeed.END ? null : await(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Finished await(Future<Finished> next) throws InterruptedException {
        while (next.isDone() || !interruption.isRequested()) {
            try {
                return next.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.tick();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the run broke off", e.getCause());
            }
        }
        return null;
    }

    private void write(Finished finished) throws IOException {
        finished.logTo(problems);
        if (finished.extraction() != null) {
            articles++;
            writer.write(finished, out);
        } else {
            writer.refuse(finished);
        }
        progress.step(finished.ingested(), finished.statements());
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
