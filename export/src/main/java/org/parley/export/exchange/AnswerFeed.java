package org.parley.export.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.export.AtomFeed;
import org.parley.export.ExportContext;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Report;

/** Answers as the entries of a feed (RFC 4287), newest first; each is named by its exchange and its first statement. */
public final class AnswerFeed {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    Entry::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .reversed()
            .thenComparing(Entry::id);

    private AnswerFeed() {}

    private record Entry(Exchange exchange, Answer answer) {
        String id() {
            return "urn:parley:exchange:" + exchange.id() + ":"
                    + answer.reports().get(0).id();
        }

        @Nullable
        LocalDate day() {
            return answer.day();
        }
    }

    /**
     * Writes a feed.
     *
     * @param exchanges whose answers are told
     * @param most entries
     * @param out stays open
     */
    public static void write(List<Exchange> exchanges, int most, OutputStream out, ExportContext context)
            throws IOException {
        AtomFeed feed = new AtomFeed(out, context);
        List<Entry> newest = exchanges.stream()
                .flatMap(exchange -> exchange.answers().stream().map(answer -> new Entry(exchange, answer)))
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
        for (Entry entry : newest) {
            write(entry, feed, context);
        }
        feed.finish();
    }

    private static void write(Entry entry, AtomFeed feed, ExportContext context) throws IOException {
        Exchange exchange = entry.exchange();
        Answer answer = entry.answer();
        Report report = answer.reports().get(0);
        String asked =
                ExchangeJson.lower(exchange.kind()) + " of " + exchange.from().name();
        String kind = ExchangeJson.lower(answer.kind());
        LocalDate day = entry.day();
        Instant updated = day == null
                ? context.updated()
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        feed.beginEntry(entry.id(), answer.by().name() + " to the " + asked + ": " + kind, updated);
        String outlet = report.article().outlet();
        if (outlet != null && !outlet.isBlank()) {
            feed.author(outlet);
        }
        if (context.base() != null) {
            feed.link("alternate", "text/html", context.base() + "/exchange/" + exchange.id());
        }
        feed.category("answer", kind);
        feed.category("kind", ExchangeJson.lower(exchange.kind()));
        String words = told("Answer", report) + "\n"
                + told("To the " + asked, exchange.openers().get(0));
        feed.content("text", "", words);
        feed.endEntry();
    }

    private static String told(String what, Report report) {
        ActorCard speaker = report.speaker();
        String outlet = report.article().outlet();
        return what + ", " + (speaker == null ? "speaker not named" : speaker.name())
                + (outlet == null ? "" : " according to " + outlet) + ": " + report.text();
    }
}
