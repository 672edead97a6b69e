package org.parley.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;

class PageDocumentTest {
    private static final Place PLACE = new Place("a.warc", 7);
    private static final String GERMAN = "<p>Die Gespräche über größere Mühlen gehen früh weiter, hören wir";

    private static PageDocument read(String html, String charset, @Nullable String declaredType) {
        return PageDocument.of(html.getBytes(Charset.forName(charset)), PLACE, declaredType, null);
    }

    private static String text(PageDocument page) {
        Document document = page.document();
        assertThat(document).isNotNull();
        return document.body().text();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8",
        "windows-1252, text/html; charset=ISO-8859-1",
        "windows-1252, 'text/html;charset=\"windows-1252\"'",
        "ISO-8859-15, text/html; charset=iso-8859-15"
    })
    void readsByTheCharsetThatTheServerDeclares(String charset, String declaredType) {
        PageDocument page = read(GERMAN, charset, declaredType);
        assertThat(text(page)).contains("Gespräche über größere");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void readsByTheCharsetThatThePageDeclares() {
        for (Map.Entry<String, String> each : Map.of(
                        "<meta charset=windows-1251>", "windows-1251",
                        "<meta http-equiv=Content-Type content='text/html; charset=KOI8-R'>", "KOI8-R",
                        "<?xml version='1.0' encoding='ISO-8859-5'?>", "ISO-8859-5")
                .entrySet()) {
            PageDocument page = read(each.getKey() + "<p>Переговоры продолжаются", each.getValue(), null);
            assertThat(text(page)).contains("Переговоры");
            assertThat(page.problems()).isEmpty();
        }
        PageDocument japanese = read("<meta charset=shift_jis><p>交渉は続く", "windows-31j", "text/html");
        assertThat(text(japanese)).contains("交渉は続く");
        PageDocument stateful = read("<meta charset=iso-2022-jp><p>交渉は続く", "ISO-2022-JP", null);
        assertThat(text(stateful)).contains("交渉は続く");
        assertThat(stateful.problems()).isEmpty();
    }

    @Test
    void believesAByteOrderMarkMoreThanAnybody() {
        byte[] utf16 = ("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16LE);
        PageDocument silent = PageDocument.of(utf16, PLACE, null, null);
        assertThat(text(silent)).startsWith("Die Gespräche");
        assertThat(silent.problems()).isEmpty();
        PageDocument page = read("\uFEFF" + GERMAN, "UTF-8", "text/html; charset=windows-1252");
        assertThat(text(page)).startsWith("Die Gespräche");
        assertThat(page.problems()).extracting(InputProblem::code).containsExactly("wrong-charset");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, utf-8",
        "UTF-8, iso-8859-1",
        "UTF-8, windows-1251",
        "UTF-8, no-such-charset",
        "windows-1252, no-such-charset",
        "UTF-8, gb2312"
    })
    void counterchecksTheDeclaredCharset(String really, String declared) {
        PageDocument page = read(GERMAN, really, "text/html; charset=" + declared);
        assertThat(text(page)).contains("Gespräche über größere");
        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wrong-charset");
            assertThat(problem.place()).isEqualTo(PLACE);
            assertThat(problem.explanation()).contains(declared);
        });
    }

    @Test
    void detectsWhatNobodyDeclares() {
        assertThat(read(GERMAN, "UTF-8", null).problems()).isEmpty();
        PageDocument page = read(GERMAN, "windows-1252", "text/html");
        assertThat(text(page)).contains("Gespräche über größere");
        assertThat(page.problems()).extracting(InputProblem::code).containsExactly("wrong-charset");
    }

    @Test
    void keepsUtf8WithAccidents() {
        byte[] bytes = (GERMAN + " X").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE4;
        PageDocument page = PageDocument.of(bytes, PLACE, "text/html; charset=utf-8", null);
        assertThat(text(page)).contains("Gespräche über größere").endsWith("\uFFFD");
        assertThat(page.problems()).extracting(InputProblem::code).containsExactly("broken-utf8");
    }

    @Test
    void toleratesFewBrokenCharacters() {
        String much = GERMAN.repeat(100);
        byte[] bytes = (much + "X").getBytes(Charset.forName("windows-1252"));
        bytes[bytes.length - 1] = (byte) 0x81;
        PageDocument page = PageDocument.of(bytes, PLACE, "text/html; charset=windows-1252", null);
        assertThat(text(page)).contains("Gespräche");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void isNoPageWhereTheBytesAreNoText() {
        for (byte[] bytes :
                new byte[][] {{0, 1, 2, 3, 4, 5, 6, 7, 8}, "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)}) {
            PageDocument page = PageDocument.of(bytes, PLACE, "text/html", null);
            assertThat(page.document()).isNull();
            assertThat(page.problems()).extracting(InputProblem::code).containsExactly("not-a-page");
        }
    }

    @Test
    void flattensWhatIsNestedTooDeep() {
        PageDocument page = read("<div>".repeat(20_000) + "deep", "UTF-8", null);
        assertThat(text(page)).isEqualTo("deep");
        Document document = page.document();
        Element element = document.body();
        int depth = 0;
        while (element.childrenSize() > 0) {
            element = element.child(0);
            depth++;
        }
        assertThat(depth).isLessThan(300);
    }
}
