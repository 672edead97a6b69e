package org.parley.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Utterance;
import org.parley.model.StatementType;
import org.parley.web.text.Citation;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;
import org.parley.web.text.Hues;
import org.parley.web.text.MatchedWords;
import org.parley.web.text.Piece;

/**
 * An utterance, or a single report of one, as lists show it.
 *
 * @param id for addresses
 * @param statement id of the report whose words are shown
 * @param speaker who said it; absent where nobody is named
 * @param hue class of the speaker's colour
 * @param text the words, with those searched for marked
 * @param kind how much is quoted, and what kind of attitude where it is no assertion
 * @param meant whether it is no assertion
 * @param reports "3 reports in 2 outlets"; empty for a single report
 * @param many whether more than one article reports it
 * @param days when it was said or reported
 * @param source where the words shown stand
 * @param citation to copy
 */
public record UtteranceCard(
        String id,
        String statement,
        @Nullable Person speaker,
        String hue,
        List<Piece> text,
        String kind,
        boolean meant,
        String reports,
        boolean many,
        String days,
        ArticleLine source,
        String citation) {
    public UtteranceCard {
        text = List.copyOf(text);
    }

    /** Cards of utterances in their order. */
    static List<UtteranceCard> of(List<Utterance> utterances, MatchedWords words, Hues hues, String base) {
        List<UtteranceCard> cards = new ArrayList<>();
        for (Utterance utterance : utterances) {
            cards.add(card(
                    utterance.fullest(),
                    utterance.id(),
                    utterance.speaker(),
                    utterance.text(),
                    reports(utterance),
                    utterance.reports() > 1,
                    English.days(utterance.first(), utterance.last()),
                    words,
                    hues,
                    base));
        }
        return cards;
    }

    /** Cards of single reports. */
    static List<UtteranceCard> ofReports(List<Report> reports, MatchedWords words, Hues hues, String base) {
        List<UtteranceCard> cards = new ArrayList<>();
        for (Report report : reports) {
            String day = report.day() == null ? "" : English.day(report.day());
            cards.add(card(
                    report, report.utterance(), report.speaker(), report.text(), "", false, day, words, hues, base));
        }
        return cards;
    }

    static String reports(Utterance utterance) {
        String reports = English.count(utterance.reports(), "report");
        int outlets = utterance.outlets().size();
        return outlets == 0 ? reports : reports + " in " + English.count(outlets, "outlet");
    }

    private static UtteranceCard card(
            Report report,
            String id,
            @Nullable ActorCard speaker,
            String text,
            String reports,
            boolean many,
            String days,
            MatchedWords words,
            Hues hues,
            String base) {
        boolean meant = report.type() != StatementType.ASSERTION;
        String form = English.form(report.form());
        return new UtteranceCard(
                id,
                report.id(),
                Person.orNobody(speaker),
                hues.of(speaker == null ? null : speaker.id()),
                words.mark(Excerpt.of(text, Excerpt.QUOTATION)),
                meant ? English.type(report.type()) + ", " + form : form,
                meant,
                reports,
                many,
                days,
                ArticleLine.of(report.article()),
                Citation.of(report, base));
    }
}
