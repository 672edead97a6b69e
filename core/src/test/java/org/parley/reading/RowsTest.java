package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

class RowsTest {
    private static final Rows ROWS = new Rows(
            WordPieces.read(new ByteArrayInputStream("[UNK]\n[CLS]\n[SEP]\nword".getBytes(StandardCharsets.UTF_8))));

    @Test
    void shortParagraphsShareARow() {
        String text = "word word\nword";
        List<Row> rows = rows(
                Article.of(text, null), List.of(paragraph(PassageKind.LEAD, 0, 2), paragraph(PassageKind.BODY, 10, 1)));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).pieces()).containsExactly(1, 3, 3, 2, 3, 2);
        assertThat(rows.get(0).segments()).containsExactly(0, 2, 3);
        assertThat(rows.get(0).wordPieces()).containsExactly(1, 2, 4);
        assertThat(rows.get(0).segmentOf(2)).isEqualTo(1);
    }

    @Test
    void noRowIsLongerThanTheEncoderTakesAndNoWordIsLost() {
        int words = 5 * Rows.LONGEST;
        String text = "word ".repeat(words);
        List<Row> rows = rows(Article.of(text, null), List.of(paragraph(PassageKind.BODY, 0, words)));

        assertThat(rows).allMatch(row -> row.pieces().length <= Rows.LONGEST);
        assertThat(rows.stream().mapToInt(row -> row.words().size()).sum()).isEqualTo(words);
    }

    @Test
    void boilerplateIsNotRead() {
        assertThat(rows(Article.of("word", null), List.of(paragraph(PassageKind.BOILERPLATE, 0, 1))))
                .isEmpty();
    }

    @Test
    void tellsCaseAndQuotationApart() {
        String text = "word Word WORD";
        Passage passage = new Passage(
                PassageKind.BODY,
                new Span(0, 14),
                paragraph(PassageKind.BODY, 0, 3).sentences(),
                List.of(new Quotation(new Span(5, 14), new Span(5, 14), 0, Quotation.Closing.LEFT_OPEN, false)));

        assertThat(rows(Article.of(text, null), List.of(passage)).get(0).types())
                .containsExactly(0, 0, 4, 5, 0);
    }

    private static List<Row> rows(Article article, List<Passage> passages) {
        List<Row> rows = new ArrayList<>();
        ROWS.each(article, passages, rows::add);
        return rows;
    }

    /** A paragraph of words of four letters, a space between them. */
    private static Passage paragraph(PassageKind kind, int from, int words) {
        List<Span> spans = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            spans.add(new Span(from + 5 * w, from + 5 * w + 4));
        }
        Span all = spans.get(0).cover(spans.get(words - 1));
        return new Passage(kind, all, List.of(new Sentence(all, spans)), List.of());
    }
}
