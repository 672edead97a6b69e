package org.parley.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.CitedReport;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Provenance;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * A report with what all formats derive from it in the same way.
 *
 * @param cited the report itself
 * @param text the article's text with its offsets
 */
record StatementRow(CitedReport cited, CitedText text) {
    Report report() {
        return cited.report();
    }

    Statement statement() {
        return cited.statement();
    }

    Article article() {
        return cited.article();
    }

    Provenance provenance() {
        return cited.provenance();
    }

    /** The post that the article gives the speaker, not one that it held at another time. */
    @Nullable
    String post() {
        Actor actor = speakerInArticle();
        return actor == null ? null : actor.post();
    }

    /** The speaker's country by the article, else by what the ledger knows. */
    @Nullable
    String country() {
        Actor actor = speakerInArticle();
        ActorCard card = report().speaker();
        return actor != null && actor.country() != null ? actor.country() : card == null ? null : card.country();
    }

    /** The speaker's sector, likewise. */
    @Nullable
    String sector() {
        Actor actor = speakerInArticle();
        ActorCard card = report().speaker();
        return actor != null && actor.sector() != null ? actor.sector() : card == null ? null : card.sector();
    }

    private @Nullable Actor speakerInArticle() {
        ActorRef speaker = statement().speaker();
        return speaker == null ? null : speaker.actor();
    }

    /** With four decimals, as in the interchange format. */
    double confidence() {
        return LedgerColumns.confidence(report());
    }

    /** First code point of the content. */
    int start() {
        return text.start(content());
    }

    /** First code point behind the content. */
    int end() {
        return text.end(content());
    }

    private Span content() {
        return CitedText.covering(statement().content());
    }

    /** The words that attribute. */
    String cue() {
        return text.words(statement().cue());
    }

    /** The words that name the speaker. */
    String source() {
        return text.words(statement().source());
    }

    /** "Ana Ruiz, minister"; "Somebody" where nobody is named. */
    String speakerLine() {
        ActorCard speaker = report().speaker();
        String post = post();
        if (speaker == null) {
            return "Somebody";
        }
        return post == null ? speaker.name() : speaker.name() + ", " + post;
    }

    /** An enum's name as exports write it. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A value as exports write it; absent where it is. */
    static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
