package org.parley.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.PageReading;
import org.parley.intake.maintext.MainText;
import org.parley.intake.maintext.MainTextFinder;
import org.parley.intake.metadata.MetadataFinder;
import org.parley.intake.metadata.PageMetadata;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/** Reads a web page as one article. Thread-safe. */
public final class PageReader implements FormatReader, PageReading {
    /** Bytes above which no page is read, whatever the limit: as a tree it takes up to forty times as much. */
    public static final long HIGHEST_LIMIT = 16L << 20;

    private static final String GUESSED_TYPE = "text/html";
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ArticleDefaults defaults;
    private final long limit;
    private final InstantSource clock;
    private final MetadataFinder metadata = new MetadataFinder();
    private final MainTextFinder mainText = new MainTextFinder();

    /**
     * A reader.
     *
     * @param defaults what holds for pages that don't say it themselves
     * @param limit bytes that a page may have; at most {@link #HIGHEST_LIMIT} count
     * @param clock tells the present day; dates after it are refused
     */
    public PageReader(ArticleDefaults defaults, long limit, InstantSource clock) {
        this.defaults = defaults;
        this.limit = Math.min(limit, HIGHEST_LIMIT);
        this.clock = clock;
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        sink.accept(read(in.readNBytes((int) limit + 1), place, null, null));
    }

    /**
     * Reads the bytes of a page.
     *
     * @param bytes without transfer and content encodings; kept with the article, so never to be changed
     * @param declaredType media type as the server gave it; absent where none did
     * @param address from which it was fetched; absent where unknown
     * @return the article, its problems and what it was read from
     */
    @Override
    public Ingested read(byte[] bytes, Place place, @Nullable String declaredType, @Nullable String address) {
        if (bytes.length > limit) {
            return Ingested.nothing(place, "too-large", "more than " + limit + " bytes");
        }
        PageDocument page = PageDocument.of(bytes, place, declaredType, address);
        Document document = page.document();
        if (document == null) {
            return new Ingested(place, null, page.problems());
        }
        List<InputProblem> problems = new ArrayList<>(page.problems());
        PageMetadata found = metadata.find(document, address, latestDay());
        found.flaws().forEach(flaw -> problems.add(new InputProblem(place, flaw.code(), flaw.explanation())));
        MainText main = mainText.find(document);
        List<Finding> findings = new ArrayList<>(found.findings());
        main.captions().forEach(caption -> findings.add(new Finding("caption", clean(caption), "figcaption")));
        Original original = new Original(bytes, declaredType == null ? GUESSED_TYPE : declaredType, address, findings);
        String text = withoutHeadline(clean(main.text()), found.title());
        if (text.isBlank()) {
            problems.add(new InputProblem(place, "no-main-text", "a page without text to read"));
            return new Ingested(place, null, problems, original);
        }
        return new Ingested(place, article(found, text, place, address), problems, original);
    }

    /** The day that it is where days begin first. */
    private LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    private Article article(PageMetadata found, String text, Place place, @Nullable String address) {
        return Article.of(
                address == null ? fileName(place) : address,
                found.title(),
                found.outlet() == null ? defaults.outlet() : found.outlet(),
                found.authors(),
                found.published() == null ? defaults.published() : found.published(),
                found.url(),
                found.language() == null ? defaults.language() : found.language(),
                text);
    }

    private static String fileName(Place place) {
        String file = place.file();
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Character references can name half a character. */
    private static String clean(String words) {
        return LONE_SURROGATE.matcher(words).replaceAll("\uFFFD");
    }

    private static String withoutHeadline(String text, @Nullable String title) {
        int end = text.indexOf("\n\n");
        String first = end < 0 ? text : text.substring(0, end);
        boolean repeated = title != null && !title.isBlank() && plain(first).equals(plain(title));
        return !repeated ? text : end < 0 ? "" : text.substring(end).strip();
    }

    private static String plain(String words) {
        return NOT_IN_WORDS.matcher(words).replaceAll(" ").strip();
    }
}
