package org.parley.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.intake.FormatReader;
import org.parley.intake.page.PageReader;
import org.parley.model.Article;
import org.parley.model.Finding;

class TableReaderTest {
    private static final FormatReader PAGES = (in, place, sink) -> {
        var page = Jsoup.parse(in, "ISO-8859-1", "");
        String text = page.body().text();
        Article article =
                Article.of("p", page.title(), "Page Outlet", List.of("Page"), null, "http://page", "de", text);
        sink.accept(new Ingested(place, text.isEmpty() ? null : article, List.of()));
    };

    private static List<Ingested> csv(String mapping, byte[] bytes) {
        return read(TableReader.csv(ArticleDefaults.NONE, 10_000, mapping(mapping), PAGES), bytes);
    }

    private static List<Ingested> csv(String mapping, String table) {
        return csv(mapping, table.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Ingested> tsv(String table) {
        TableReader reader = TableReader.tsv(ArticleDefaults.NONE, 10_000, ColumnMapping.BY_NAME, PAGES);
        return read(reader, table.getBytes(StandardCharsets.UTF_8));
    }

    private static ColumnMapping mapping(String words) {
        return words.isEmpty() ? ColumnMapping.BY_NAME : ColumnMapping.parse(words);
    }

    private static List<Ingested> read(TableReader reader, byte[] bytes) {
        List<Ingested> read = new ArrayList<>();
        try {
            reader.read(new ByteArrayInputStream(bytes), Place.of("t"), read::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    private static List<String> problems(List<Ingested> read) {
        return read.stream()
                .flatMap(each -> each.problems().stream())
                .map(problem -> problem.place() + " " + problem.code())
                .toList();
    }

    private static List<String> texts(List<Ingested> read) {
        return read.stream()
                .map(Ingested::article)
                .filter(article -> article != null)
                .map(Article::text)
                .toList();
    }

    @Test
    void columnsNamedLikeFieldsAreTaken() {
        List<Ingested> read = csv("", """
                id,text,title,outlet,authors,published,url,language,extra
                7,Words.,Head,The Gull,Ana Ruiz; Ben Oko,2021-03-04T23:00:00+02:00,https://gull.example/7,fr,x
                """);
        assertThat(read).hasSize(1);
        assertThat(problems(read)).isEmpty();
        assertThat(read.get(0).article())
                .isEqualTo(Article.of(
                        "7",
                        "Head",
                        "The Gull",
                        List.of("Ana Ruiz", "Ben Oko"),
                        LocalDate.of(2021, 3, 4),
                        "https://gull.example/7",
                        "fr",
                        "Words."));
    }

    @Test
    void theMappingGoesBeforeNamesAndTheCaseOfNamesDoesNotMatter() {
        List<Ingested> read =
                csv("text=body, title = \"Head, line\"", "Body,title,\"head, line\",URL\nWords.,No,Yes,u\n");
        assertThat(read.get(0).article().title()).isEqualTo("Yes");
        assertThat(read.get(0).article().url()).isEqualTo("u");
        assertThat(texts(read)).containsExactly("Words.");
    }

    @Test
    void aMissingColumnIsToldWithThoseThereAre() {
        List<Ingested> read = csv("text=body", "text,when\nWords.,2021-01-01\n");
        assertThat(problems(read)).containsExactly("t no-column");
        assertThat(read.get(0).problems().get(0).explanation())
                .isEqualTo("no column \"body\" for text; the columns are: text, when");
        assertThat(problems(csv("", "a,b\n1,2\n"))).containsExactly("t no-column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text           | not FIELD=COLUMN: text",
                "body=text      | not a field: body; the fields are id, text, title, outlet, authors, published, url, language",
                "text=a,text=b  | two columns for text",
                "title:html=a   | nothing known of title:html",
                "published:HH=a | a pattern that does not tell a day: HH",
                "published:b=a  | Unknown pattern letter: b",
            })
    void mappingsThatCannotBeUnderstoodSayWhy(String words, String message) {
        assertThatThrownBy(() -> ColumnMapping.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy       | 31.12.2021      | 2021-12-31",
                "d.M.uuuu         | 1.2.2021        | 2021-02-01",
                "dd.MM.yyyy       | 30.02.2021      |",
                "MMMM d, yyyy     | march 4, 2021   | 2021-03-04",
                "yyyyMMdd         | 20210304        | 2021-03-04",
                "dd/MM/yy HH:mm   | 04/03/21 23:59  | 2021-03-04",
                "EEE, d MMM yyyy HH:mm:ss Z | Thu, 4 Mar 2021 10:00:00 +0100 | 2021-03-04",
                "dd.MM.yyyy       | 2021-03-04      |",
            })
    void datesFollowTheirPattern(String pattern, String written, LocalDate expected) {
        List<Ingested> read = csv("text=a,published:" + pattern + "=d", "a;d\nWords.;" + written + "\n");
        assertThat(read.get(0).article().published()).isEqualTo(expected);
        assertThat(problems(read)).isEqualTo(expected == null ? List.of("t:2 bad-date") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundInTheHeading(String separator) {
        String table = "id,text,\"a;b\"\r\n1,\"One, two; three\t|.\",x\r\n"
                .replaceAll(",(?=text|\"a|\"One|x)", Matcher.quoteReplacement(separator));
        List<Ingested> read = csv("", table);
        assertThat(texts(read)).containsExactly("One, two; three\t|.");
        assertThat(read.get(0).article().sourceId()).isEqualTo("1");
    }

    @Test
    void aTableOfOneColumnIsATable() {
        assertThat(texts(csv("", "text\nOne; two.\n"))).containsExactly("One; two.");
    }

    @Test
    void cellsMayHaveLinesAndPlacesAreLinesOfTheFile() {
        List<Ingested> read = csv("", "id,text\n1,\"One.\n\nStill \"\"one\"\".\"\n\n2,Two.\n3,\n");
        assertThat(texts(read)).containsExactly("One.\n\nStill \"one\".", "Two.");
        assertThat(read).extracting(each -> each.place().line()).containsExactly(2L, 6L, 7L);
        assertThat(problems(read)).containsExactly("t:7 empty-text");
    }

    @Test
    void rowsThatAreTooLongWereCutInTheWrongPlaces() {
        List<Ingested> read = csv("", "text,title\nOne,two,three\nFour\nFive,six\n");
        assertThat(texts(read)).containsExactly("Four", "Five");
        assertThat(problems(read)).containsExactly("t:2 long-row", "t:3 short-row");
    }

    @Test
    void quotationMarksThatDoNotFitEndTheTable() {
        List<Ingested> read = csv("", "text,title\nOne,a\n\"Two\" three,b\nFour,c\n");
        assertThat(texts(read)).containsExactly("One");
        assertThat(problems(read)).containsExactly("t:3 broken-table");
        assertThat(problems(csv("", "text\nOne\n\"Two\nand no end"))).containsExactly("t:3 broken-table");
    }

    @Test
    void aRowOverTheLimitEndsTheTable() {
        List<Ingested> read = csv("", "text\nOne\n" + "x".repeat(20_000) + "\nTwo\n");
        assertThat(texts(read)).containsExactly("One");
        assertThat(problems(read)).containsExactly("t:3 broken-table");
    }

    @Test
    void tabsSeparateTextsWithQuotationMarksOfTheirOwn() {
        assertThat(texts(tsv("text\tid\n\"We reopen,\" she said.\t1\n"))).containsExactly("\"We reopen,\" she said.");
        assertThat(texts(tsv("text\tid\n\"We \"\"reopen\"\",\tshe said.\"\t1\n")))
                .containsExactly("We \"reopen\",\tshe said.");
    }

    @Test
    void quotedTabsAreToldWhereverTheSampleIsCut() {
        String row = "\"We \"\"reopen\"\",\n she said.\"\t1\n";
        List<Ingested> read = tsv("text\tid\n" + row.repeat(5000));
        assertThat(texts(read)).hasSize(5000).containsOnly("We \"reopen\",\n she said.");
    }

    @Test
    void byteOrderMarksAndWideCharsetsAreNoPartOfTheHeading() {
        String table = "text,title\nDer Hafen öffnet 🚢.,Ü\n";
        assertThat(texts(csv("", "\uFEFF" + table))).containsExactly("Der Hafen öffnet 🚢.");
        byte[] wide = ("\uFEFF" + table.repeat(1) + "Zweite ü,x\n".repeat(3000)).getBytes(StandardCharsets.UTF_16LE);
        List<Ingested> read = csv("", wide);
        assertThat(texts(read)).hasSize(3001).startsWith("Der Hafen öffnet 🚢.");
        assertThat(problems(read)).isEmpty();
    }

    @Test
    void eachRowHasItsOwnCharset() {
        Charset windows = Charset.forName("windows-1252");
        byte[] first = "text,title\nDer Hafen öffnet.,Ü\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "„Zürich“ öffnet.,ü\n".getBytes(windows);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        List<Ingested> read = csv("", both);
        assertThat(texts(read)).containsExactly("Der Hafen öffnet.", "„Zürich“ öffnet.");
        assertThat(problems(read)).containsExactly("t:3 wrong-charset");
    }

    @Test
    void whatTheCellsBesideAPageSayIsKeptWithIt() {
        FormatReader pages = new PageReader(ArticleDefaults.NONE, 10_000, InstantSource.fixed(Instant.EPOCH));
        String table = "text,title,authors,url\n<title>No</title><p>The port is open again.</p>,Yes,Ana;Tom,\n";
        TableReader reader = TableReader.csv(ArticleDefaults.NONE, 10_000, mapping("text:html=text"), pages);
        Ingested read = read(reader, table.getBytes(StandardCharsets.UTF_8)).get(0);
        assertThat(read.article().authors()).containsExactly("Ana", "Tom");
        assertThat(read.original().findings())
                .containsExactly(new Finding("author", "Ana;Tom", "column"), new Finding("title", "Yes", "column"));
    }

    @Test
    void languagesAreTakenByWhateverNameTheyGo() {
        List<Ingested> read = csv("", "text,language\na,English\nb,EN_us\nc,deu\nd,pt-BR\ne,(none)\n");
        assertThat(read)
                .extracting(each -> each.article().language())
                .containsExactly("en", "en-US", "de", "pt-BR", "und");
    }

    @Test
    void tablesWithoutRowsAreEmpty() {
        assertThat(problems(csv("", ""))).containsExactly("t empty-file");
        assertThat(problems(csv("", "text,title\n"))).containsExactly("t empty-file");
    }

    @Test
    void rowsThatAreNoTextAreProblems() {
        List<Ingested> read = csv("", "text\n\u0001\u0002\u0003\u0004\u0005\nWords.\nNul \0.\n");
        assertThat(texts(read)).containsExactly("Words.", "Nul \0.");
        assertThat(problems(read)).containsExactly("t:2 binary-file", "t:4 nul-characters");
    }

    @Test
    void htmlGoesThroughTheReaderOfPagesAndTheRowGoesBeforeIt() {
        String table = "body,title,url\n\"<title>No</title><p>Größe.</p>\",Yes,\n<p> </p>,,\n";
        List<Ingested> read = csv("text:html=body", table);
        Article article = read.get(0).article();
        assertThat(article.text()).isEqualTo("Größe.");
        assertThat(article.title()).isEqualTo("Yes");
        assertThat(article.url()).isEqualTo("http://page");
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.sourceId()).isNull();
        assertThat(read.get(0).place()).isEqualTo(new Place("t", 2));
        assertThat(read.get(1).article()).isNull();
    }

    @Test
    void defaultsHoldForRowsThatDoNotSay() {
        ArticleDefaults defaults = new ArticleDefaults(LocalDate.of(2020, 1, 2), "The Gull", "fr");
        TableReader reader = TableReader.csv(defaults, 1000, ColumnMapping.BY_NAME, PAGES);
        byte[] table = "text,published,outlet\nWords.,,\nMore.,never,Tern\n".getBytes(StandardCharsets.UTF_8);
        List<Ingested> read = read(reader, table);
        assertThat(read.get(0).article().published()).isEqualTo("2020-01-02");
        assertThat(read.get(0).article().outlet()).isEqualTo("The Gull");
        assertThat(read.get(1).article().published()).as("not dated by guess").isNull();
        assertThat(read)
                .flatExtracting(Ingested::problems)
                .extracting(InputProblem::code)
                .containsExactly("bad-date");
    }

    @Test
    void whatTheReceiverThrowsIsNoFlawOfTheTable() {
        TableReader reader = TableReader.csv(ArticleDefaults.NONE, 1000, ColumnMapping.BY_NAME, PAGES);
        byte[] table = "text\nWords.\n".getBytes(StandardCharsets.UTF_8);
        UncheckedIOException full = new UncheckedIOException(new IOException("the ledger is full"));
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(table), Place.of("t"), each -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void aStreamThatFailsIsTheCallersMatter() {
        InputStream failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                at++;
                if (at > 100_000) {
                    throw new IOException("gone");
                }
                return "text\nWords.\n".charAt(at < 5 ? at - 1 : 4 + (at - 5) % 7);
            }
        };
        List<Ingested> read = new ArrayList<>();
        TableReader reader = TableReader.csv(ArticleDefaults.NONE, 1000, ColumnMapping.BY_NAME, PAGES);
        assertThatThrownBy(() -> reader.read(failing, Place.of("t"), read::add))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
        assertThat(read).isNotEmpty();
    }
}
