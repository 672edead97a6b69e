package org.parley.intake.email;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.ArticleDefaults;
import org.parley.ingest.Excerpt;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.ingest.TextLayout;
import org.parley.intake.EmbeddedPage;
import org.parley.intake.FormatReader;
import org.parley.model.Article;
import org.parley.model.Finding;
import org.parley.model.Original;

/**
 * Reads one e-mail message: its HTML through a reader of web pages, or else its plain text. What the heading of the message says
 * goes before what its HTML says. Attachments and forwarded messages are not read.
 */
public final class EmailReader implements FormatReader {
    private final ArticleDefaults defaults;
    private final int limit;
    private final FormatReader pages;

    /**
     * A reader.
     *
     * @param defaults what holds for messages that don't say it themselves
     * @param limit bytes that a message may have
     * @param pages reads the HTML
     */
    public EmailReader(ArticleDefaults defaults, long limit, FormatReader pages) {
        this.defaults = defaults;
        this.limit = (int) Math.min(limit, Integer.MAX_VALUE - 8);
        this.pages = pages;
    }

    @Override
    public void read(InputStream in, Place place, Consumer<Ingested> sink) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == 0) {
            sink.accept(Ingested.nothing(place, "empty-file", "nothing in it"));
        } else if (in.read() >= 0) {
            sink.accept(Ingested.nothing(place, "too-large", "more than " + limit + " bytes"));
        } else {
            sink.accept(read(bytes, place));
        }
    }

    private Ingested read(byte[] bytes, Place place) throws IOException {
        Message message;
        try {
            message = Message.of(bytes);
        } catch (Message.TooDeep e) {
            return Ingested.nothing(place, "too-deep", "parts within parts within parts");
        } catch (MimeException e) {
            return Ingested.nothing(place, "broken-email", Excerpt.reason(e));
        }
        List<InputProblem> problems = new ArrayList<>();
        Optional<Ingested> page = message.html().isBlank()
                ? Optional.empty()
                : Optional.of(EmbeddedPage.read(message.html(), place, pages));
        Article found = page.map(Ingested::article).orElse(null);
        page.ifPresent(each -> problems.addAll(each.problems()));
        String text = found == null ? message.plain() : found.text();
        LocalDate day = published(message, place, problems);
        Original original =
                original(bytes, message, page.map(Ingested::original).orElse(null));
        if (text.isBlank()) {
            problems.add(new InputProblem(place, "no-text", "neither HTML nor plain text in it"));
            return new Ingested(place, null, problems, original);
        }
        problems.addAll(found == null ? TextLayout.flaws(text, place) : List.of());
        return new Ingested(place, article(message, day, text, found), problems, original);
    }

    private Article article(Message message, @Nullable LocalDate day, String text, @Nullable Article page) {
        String outlet = message.sender().orElse(page == null ? defaults.outlet() : page.outlet());
        return Article.of(
                message.id().orElse(null),
                message.subject().orElse(page == null ? null : page.title()),
                outlet,
                page == null ? List.of() : page.authors(),
                day,
                page == null ? null : page.url(),
                page == null ? defaults.language() : page.language(),
                text);
    }

    private @Nullable LocalDate published(Message message, Place place, List<InputProblem> problems) {
        if (message.date().isEmpty()) {
            return defaults.published();
        }
        Optional<LocalDate> day = message.day();
        if (day.isEmpty()) {
            String words = Excerpt.of(message.date().get());
            problems.add(new InputProblem(place, "bad-date", "not a date as messages have it: " + words));
        }
        return day.orElse(null);
    }

    private static Original original(byte[] bytes, Message message, @Nullable Original page) {
        List<Finding> findings = new ArrayList<>();
        message.subject().ifPresent(subject -> findings.add(new Finding("title", subject, "e-mail Subject")));
        message.sender().ifPresent(sender -> findings.add(new Finding("outlet", sender, "e-mail From")));
        message.day().ifPresent(day -> findings.add(new Finding("published", day.toString(), "e-mail Date")));
        findings.addAll(page == null ? List.of() : page.findings());
        findings.sort(Comparator.comparing(Finding::property));
        return new Original(bytes, "message/rfc822", null, findings);
    }
}
