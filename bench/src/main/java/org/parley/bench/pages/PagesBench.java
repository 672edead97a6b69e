package org.parley.bench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.parley.intake.maintext.MainTextFinder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Parley and readability4j on the same pages, from markup to main text, turn about in one run; {@code pages.sh} keeps the run on
 * one core. The pages are in memory, decoded, before the first turn.
 */
@Command(
        name = "pages-bench",
        mixinStandardHelpOptions = true,
        description = "Measures how many web pages a second Parley and readability4j read.")
public final class PagesBench implements Runnable {
    private static final double NANOS = 1e9;

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
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> pages() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().matches(".*\\.html?"))
                    .sorted()
                    .toList();
        }
        List<String> pages = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                pages.add(Jsoup.parse(in, null, "").outerHtml());
            }
        }
        return pages;
    }

    private void measure(List<String> pages) {
        MainTextFinder finder = new MainTextFinder();
        ToIntFunction<String> parley =
                page -> finder.find(Jsoup.parse(page)).text().length();
        ToIntFunction<String> readability = PagesBench::readability;
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
    private static int readability(String page) {
        try {
            String text =
                    new Readability4J("https://example.org/", page).parse().getTextContent();
            return text == null ? 0 : text.length();
        } catch (IllegalStateException e) {
            return 0;
        }
    }

    /** Pages a second. */
    private static double round(List<String> pages, ToIntFunction<String> reader) {
        long characters = 0;
        long began = System.nanoTime();
        for (String page : pages) {
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
