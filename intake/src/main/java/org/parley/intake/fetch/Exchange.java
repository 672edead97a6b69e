package org.parley.intake.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * Gives each request its time and no more. Each runs on a thread of its own, because only so can a server that sends a byte a
 * minute, or a name server that is silent, be left at once. Thread-safe.
 */
final class Exchange implements AutoCloseable {
    private final Sender sender;
    private final Duration limit;
    private final Set<FutureTask<Answer>> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "parley-fetch");
        thread.setDaemon(true);
        return thread;
    });

    /** @param limit from the look-up of the name to the last byte */
    Exchange(Sender sender, Duration limit) {
        this.sender = sender;
        this.limit = limit;
    }

    /**
     * Asks for an address that the rules allow.
     *
     * @param conditions headers by name
     */
    Answer get(WebAddress address, Map<String, String> conditions, BodyReader bodies)
            throws NotFetched, InterruptedException {
        HttpUriRequestBase request = Sender.request(address, conditions);
        FutureTask<Answer> answer = submit(() -> sender.send(request, address, bodies));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NotFetched.failed("timeout", address + " was not there within " + limit.toMillis() / 1000.0 + " s.");
        } catch (CancellationException e) {
            throw closed();
        } catch (ExecutionException e) {
            throw outcome(address, Objects.requireNonNull(e.getCause()));
        } finally {
            answer.cancel(true);
            request.cancel();
            underWay.remove(answer);
        }
    }

    private FutureTask<Answer> submit(Callable<Answer> task) throws NotFetched {
        FutureTask<Answer> answer = new FutureTask<>(task);
        underWay.add(answer);
        try {
            workers.execute(answer);
            return answer;
        } catch (RejectedExecutionException e) {
            underWay.remove(answer);
            throw closed();
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        workers.shutdownNow();
        underWay.forEach(answer -> answer.cancel(true));
    }

    private static NotFetched closed() {
        return NotFetched.failed("closed", "Fetching has ended.");
    }

    // What the library throws at an answer that it was not made for is the server's doing.
    private static NotFetched outcome(WebAddress address, Throwable cause) {
        if (cause instanceof NotFetched notFetched) {
            return notFetched;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return NotFetched.failed("bad-answer", address + ": " + cause);
    }
}
