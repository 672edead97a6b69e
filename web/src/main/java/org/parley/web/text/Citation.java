package org.parley.web.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Report;
import org.parley.model.StatementForm;

/** A statement as people cite it: who, the words, when, which report, and where the ledger has it. */
public final class Citation {
    /** So that what was said never crowds out where it stands. */
    private static final int LONGEST_QUOTATION = 2 * Excerpt.QUOTATION;

    private Citation() {}

    /**
     * One line of text.
     *
     * @param report what is cited
     * @param base address of the server, for the permanent link; null leaves the link out
     */
    public static String of(Report report, @Nullable String base) {
        StringBuilder line = new StringBuilder(speaker(report.speaker())).append(": ");
        String text = Excerpt.of(report.text().replaceAll("\\s+", " ").strip(), LONGEST_QUOTATION);
        line.append(startsWithMark(text) ? text : "\"" + text + "\"");
        if (report.form() != StatementForm.DIRECT) {
            line.append(" [").append(English.form(report.form())).append("]");
        }
        add(line, English.days(report.saidFrom(), report.saidTo()));
        article(line, report.article());
        line.append(". Parley statement ").append(report.id());
        if (base != null) {
            line.append(", ").append(base).append("/utterances/").append(report.id());
        }
        return line.append('.').toString();
    }

    private static void article(StringBuilder line, ArticleCard article) {
        line.append(". ");
        if (article.outlet() != null) {
            line.append(article.outlet()).append(", ");
        }
        line.append('"').append(article.title().replaceAll("\\s+", " ").strip()).append('"');
        LocalDate published = article.published();
        if (published != null) {
            add(line, English.day(published));
        }
        if (article.url() != null) {
            add(line, article.url());
        }
    }

    private static String speaker(@Nullable ActorCard speaker) {
        if (speaker == null) {
            return "Speaker not named";
        }
        return speaker.post() == null ? speaker.name() : speaker.name() + " (" + speaker.post() + ")";
    }

    private static void add(StringBuilder line, String part) {
        if (!part.isEmpty()) {
            line.append(", ").append(part);
        }
    }

    private static boolean startsWithMark(String text) {
        return !text.isEmpty() && "\"\u201C\u201E\u00AB\u2018'".indexOf(text.charAt(0)) >= 0;
    }
}
