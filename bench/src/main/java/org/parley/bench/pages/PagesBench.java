package org.parley.bench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Place;
import org.parley.intake.page.PageReader;
import org.parley.model.Article;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Parley and readability4j on the same pages, turn about in one run; {@code pages.sh} keeps the run on one core. The pages are in
 * memory, in UTF-8, before the first turn. Parley goes from bytes to the whole article, with title, outlet, authors, dates and
 * language; readability4j to text and title.
 */
@Command(
        name = "pages-bench",
        mixinStandardHelpOptions = true,
        description = "Measures how many web pages a second Parley and readability4j read.")
public final class PagesBench implements Runnable {
    private static final double NANOS = 1e9;
    private static final Place PLACE = Place.of("page");
    private static final String UTF_8 = "text/html; charset=utf-8";

    @Parameters(paramLabel = "FOLDER", description = "Folder of web pages, and its subfolders.")
    private Path folder = Path.of("");

    @Option(
            names = "--rounds",
            defaultValue = "7",
            description = "Measured rounds over all pages (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "2", description = "Rounds before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    /** Runs the measurement. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PagesBench()).execute(args));
    }

    @Override
    public void run() {
        try {
            measure(pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<byte[]> pages() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().matches(".*\\.html?"))
                    .sorted()
                    .toList();
        }
        List<byte[]> pages = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                pages.add(Jsoup.parse(in, null, "").outerHtml().getBytes(StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    private void measure(List<byte[]> pages) {
        PageReader reader = new PageReader(ArticleDefaults.NONE, PageReader.HIGHEST_LIMIT, Clock.systemUTC());
        ToIntFunction<byte[]> parley = page -> {
            Article article = reader.read(page, PLACE, UTF_8, null).article();
            return article == null ? 0 : article.text().length();
        };
        ToIntFunction<byte[]> readability = PagesBench::readability;
        List<Double> parleyRounds = new ArrayList<>();
        List<Double> readabilityRounds = new ArrayList<>();
        for (int round = -warmUp; round < rounds; round++) {
            double ours = round(pages, parley);
            double theirs = round(pages, readability);
            if (round >= 0) {
                parleyRounds.add(ours);
                readabilityRounds.add(theirs);
            }
        }
        print("%d pages, medians of %d rounds", pages.size(), rounds);
        print("%-14s %8.1f pages/s", "Parley", median(parleyRounds));
        print("%-14s %8.1f pages/s", "readability4j", median(readabilityRounds));
        print("%-14s %8.2f", "ratio", median(parleyRounds) / median(readabilityRounds));
    }

    /** It gives up on a page now and then; such a page counts as read. */
    private static int readability(byte[] page) {
        try {
            String text = new Readability4J("https://example.org/", new String(page, StandardCharsets.UTF_8))
                    .parse()
                    .getTextContent();
            return text == null ? 0 : text.length();
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    /** Pages a second. */
    private static double round(List<byte[]> pages, ToIntFunction<byte[]> reader) {
        long characters = 0;
        long began = System.nanoTime();
        for (byte[] page : pages) {
            characters += reader.applyAsInt(page);
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        if (characters == 0) {
            throw new IllegalStateException("no text in any page");
        }
        return pages.size() / seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
