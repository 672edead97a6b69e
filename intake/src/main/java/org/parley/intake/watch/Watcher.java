package org.parley.intake.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.parley.intake.PageReading;
import org.parley.intake.fetch.Fetcher;
import org.parley.intake.fetch.Timekeeper;

/**
 * Follows feeds, sitemaps and folders until it is stopped, and hands on what is new in them. It goes on where it was, however it
 * ended: each item counts as dealt with only once the sink has kept it.
 *
 * <p>Pages are fetched one at a time; while one host wants to be left alone, others have their turn.
 */
public final class Watcher {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * What a watch works with.
     *
     * @param fetcher refuses what must not be fetched
     * @param pages reads pages, and items that stand in a feed as a whole
     * @param files reads files of watched folders
     * @param random varies the times of visits, so that not all come at once
     */
    public record Means(
            Fetcher fetcher, Timekeeper time, PageReading pages, FileReading files, RandomGenerator random) {}

    private final Watchlist watchlist;
    private final Path stateFile;
    private final Means means;
    private final ArticleSink sink;
    private final Consumer<Minute> minutes;
    private final StopSign stop = new StopSign();

    /**
     * A watch that has not begun.
     *
     * @param watchlist follows at least one source
     * @param stateFile where it remembers how far it is; need not exist
     * @param minutes is told once a minute what happened
     */
    public Watcher(Watchlist watchlist, Path stateFile, Means means, ArticleSink sink, Consumer<Minute> minutes) {
        if (watchlist.all().isEmpty()) {
            throw new IllegalArgumentException("nothing is followed");
        }
        this.watchlist = watchlist;
        this.stateFile = stateFile;
        this.means = means;
        this.sink = sink;
        this.minutes = minutes;
    }

    /**
     * Watches until {@link #stop} is called or this thread is interrupted; an interruption is used up. What is in hand is finished
     * and the state saved. What the sink or the fetcher throws goes to the caller; the state then stays as it was last saved.
     *
     * @throws java.io.UncheckedIOException if the state can't be read or written
     */
    public void run() {
        WatchState state = WatchState.load(stateFile, sink::keep);
        state.keepOnly(watchlist);
        Shift shift = new Shift(state);
        try {
            shift.work();
        } catch (InterruptedException e) {
            stop.raise();
        }
        stop.isRaised();
        state.save();
        shift.report(means.time().now());
    }

    /** Ends {@link #run} soon, from any thread and for good; better than an interruption, since it never meets the sink at work. */
    public void stop() {
        stop.raise();
    }

    /** From one start of the watch to its end. */
    private final class Shift {
        private final WatchState state;
        private final Desk desk;
        private final Agenda agenda;
        private final ListVisit lists;
        private final PageErrand pages;
        private final FolderVisit folders;
        private final FileErrand files;
        private Instant minuteBegan = means.time().now();

        Shift(WatchState state) {
            this.state = state;
            HostPauses pauses = new HostPauses(watchlist.delay(), state.rests());
            Pace pace = new Pace(watchlist.longest(), means.random());
            desk = new Desk(means.fetcher(), means.time(), pauses, sink, stop);
            ItemReading reading = new ItemReading(desk, state, means.pages());
            agenda = new Agenda(watchlist.all(), state, pauses);
            lists = new ListVisit(desk, state, pace, reading);
            pages = new PageErrand(desk, state, pace, reading, lists);
            folders = new FolderVisit(desk, state, pace, means.files());
            files = new FileErrand(desk, state, pace, means.files());
        }

        void work() throws InterruptedException {
            while (!desk.isStopping()) {
                Instant now = desk.time();
                Instant minuteEnds = minuteBegan.plus(MINUTE);
                if (!now.isBefore(minuteEnds)) {
                    report(now);
                    continue;
                }
                Agenda.Task task = agenda.next(now);
                if (task.isDue(now)) {
                    agenda.begin(task);
                    run(task);
                } else {
                    desk.sleep(Duration.between(now, task.at().isBefore(minuteEnds) ? task.at() : minuteEnds));
                }
            }
        }

        private void run(Agenda.Task task) throws InterruptedException {
            Pending item = task.item();
            if (task.source() instanceof Followed.Folder folder) {
                if (item == null) {
                    folders.visit(folder);
                } else {
                    files.run(folder, item);
                }
            } else if (task.source() instanceof Followed.OnTheWeb list) {
                if (item == null) {
                    lists.visit(list);
                } else {
                    pages.run(list, item);
                }
            }
        }

        private void report(Instant now) {
            int waiting = watchlist.all().stream()
                    .mapToInt(source -> state.of(source).pending().size())
                    .sum();
            minutes.accept(desk.tally().take(minuteBegan, now, waiting));
            minuteBegan = now;
        }
    }
}
