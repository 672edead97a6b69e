package org.parley.export.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.interchange.CodePoints;
import org.parley.ledger.query.EventReport;
import org.parley.model.Article;
import org.parley.model.Event;
import org.parley.model.Span;

/**
 * A report beside the article that it cites.
 *
 * @param report the report
 * @param article its article, with text
 * @param offsets of that text
 */
record Cited(EventReport report, Article article, CodePoints offsets) {
    private static final String BETWEEN = " … ";

    Event event() {
        return report.event();
    }

    /** First code point of a span. */
    int start(Span span) {
        return offsets.start(span);
    }

    /** First code point behind a span. */
    int end(Span span) {
        return offsets.end(span);
    }

    /** The characters of a span. */
    String words(Span span) {
        return span.of(article.text());
    }

    /** The characters of all spans, in their order. */
    String words(List<Span> spans) {
        return String.join(BETWEEN, spans.stream().map(this::words).toList());
    }

    /** Each span as {@code start:end}, commas between, in code points. */
    String places(List<Span> spans) {
        return String.join(
                ",", spans.stream().map(span -> start(span) + ":" + end(span)).toList());
    }

    /** Counts each article once where its reports come one after another. */
    static final class Source {
        private final EventExportContext context;
        private @Nullable Article article;
        private @Nullable CodePoints offsets;

        Source(EventExportContext context) {
            this.context = context;
        }

        Cited of(EventReport report) {
            Article kept = article;
            CodePoints counted = offsets;
            if (kept == null
                    || counted == null
                    || !kept.id().equals(report.article().id())) {
                kept = context.articles().apply(report.article().id());
                counted = new CodePoints(kept.text());
                article = kept;
                offsets = counted;
            }
            return new Cited(report, kept, counted);
        }
    }
}
