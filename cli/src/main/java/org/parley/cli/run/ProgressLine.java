package org.parley.cli.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.model.Article;

/** A bar on a terminal, shown once the work turns out to take long. */
public final class ProgressLine implements Progress {
    private static final long PATIENCE_NANOS = 1_500_000_000L;
    private static final long MEBIBYTE = 1L << 20;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream err;
    private final int columns;
    private final long totalBytes;
    private final long started = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private @Nullable ProgressBar bar;
    private long characters;
    private int articles;
    private int statements;

    /**
     * A bar that is not yet shown.
     *
     * @param totalBytes size of all input; -1 if unknown
     */
    public ProgressLine(PrintStream err, int columns, long totalBytes) {
        this.err = err;
        this.columns = columns;
        this.totalBytes = totalBytes;
    }

    @Override
    public void read(long bytes) {
        read.addAndGet(bytes);
    }

    @Override
    public void step(Ingested ingested, int found) {
        Article article = ingested.article();
        if (article != null) {
            characters += article.text().length();
            articles++;
            statements += found;
        }
        tick();
    }

    @Override
    public void tick() {
        if (bar == null && System.nanoTime() - started > PATIENCE_NANOS) {
            bar = build();
        }
        if (bar != null) {
            bar.stepTo(totalBytes < 0 ? characters : Math.min(read.get(), totalBytes));
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d articles, %,d statements", articles, statements));
        }
    }

    @Override
    public void clearLine() {
        if (bar != null) {
            err.print(CLEAR_LINE);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    private ProgressBar build() {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(totalBytes)
                .setUnit(" MB", MEBIBYTE)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(err, columns))
                .build();
    }
}
