package org.parley.intake.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.parley.ingest.Ingested;
import org.parley.intake.fetch.FetchRequest;
import org.parley.intake.fetch.Fetched;
import org.parley.intake.fetch.Fetcher;
import org.parley.intake.fetch.Timekeeper;

/** Where all that goes out and comes in passes and is counted. */
final class Desk {
    private final Fetcher fetcher;
    private final Timekeeper time;
    private final HostPauses pauses;
    private final ArticleSink sink;
    private final StopSign stop;
    private final Tally tally = new Tally();

    Desk(Fetcher fetcher, Timekeeper time, HostPauses pauses, ArticleSink sink, StopSign stop) {
        this.fetcher = fetcher;
        this.time = time;
        this.pauses = pauses;
        this.sink = sink;
        this.stop = stop;
    }

    Tally tally() {
        return tally;
    }

    Instant time() {
        return time.now();
    }

    /** Seconds since 1970. */
    long now() {
        return time.now().getEpochSecond();
    }

    /** Whether to finish what is in hand and begin nothing new. */
    boolean isStopping() {
        return stop.isRaised();
    }

    void sleep(Duration duration) throws InterruptedException {
        stop.await(() -> {
            time.sleep(duration);
            return duration;
        });
    }

    Fetched fetch(FetchRequest request) throws InterruptedException {
        String host = host(request.address());
        Fetched fetched = stop.await(() -> fetcher.fetch(request));
        Duration retryAfter = null;
        if (fetched instanceof Fetched.Failed failed) {
            retryAfter = failed.retryAfter();
            tally.failed(failed.code());
        } else if (fetched instanceof Fetched.Refused refused) {
            tally.failed(refused.code());
        }
        pauses.begin(host, time.now(), retryAfter);
        return fetched;
    }

    /** Whether there was a request, or the fetcher had to leave the host alone. */
    static boolean wasSent(Fetched.Failed failed) {
        return !failed.code().equals("backing-off");
    }

    /** Seconds for which the host is to be left alone, if it says so. */
    static long pause(Fetched.Failed failed) {
        return failed.retryAfter() == null ? 60 : failed.retryAfter().toSeconds();
    }

    /** In lower case. */
    static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
    }

    void keep(Ingested ingested) {
        // An interruption is noted before, so that it can't break what the sink has under way.
        stop.isRaised();
        sink.keep(ingested);
        if (ingested.article() != null) {
            tally.article();
        }
    }
}
