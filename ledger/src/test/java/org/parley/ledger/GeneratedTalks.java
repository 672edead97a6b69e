package org.parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.ledger.query.ArticleCard;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Report;
import org.parley.model.Actor;
import org.parley.model.Extraction;
import org.parley.model.Opening;
import org.parley.model.Stance;

/** Extractions of articles in which a few states offer, refuse, accuse and propose something else; the same for a seed. */
final class GeneratedTalks {
    private static final List<String> STATES = List.of("BGR", "TUR", "GRC", "ROU");
    private static final List<String> OFFERS = List.of(
            "“I propose that we meet in Vienna about the ferry lanes,”",
            "“Let us talk about the price of hazelnuts,”",
            "“We are ready to open the bridge on Friday,”");
    private static final List<String> ANSWERS = List.of(
            "“We will not meet about the ferry lanes,”",
            "“The bridge can stay shut for all we care,”",
            "“We shall study the price of hazelnuts,”");

    private GeneratedTalks() {}

    static List<Extraction> of(long seed, int count) {
        Random random = new Random(seed);
        List<Extraction> news = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = Told.by("Outlet " + random.nextInt(5))
                    .named("t" + i)
                    .on(Told.DAY.plusDays(random.nextInt(30)))
                    .tells("Report number " + i + " from the strait.");
            for (int line = 0; line < 1 + random.nextInt(3); line++) {
                say(told, random);
            }
            news.add(told.read());
        }
        return news;
    }

    private static void say(Told told, Random random) {
        String state = pick(STATES, random);
        Actor speaker = Told.person("Minister of " + state, "Minister", state);
        Actor other = Told.state(pick(STATES, random));
        switch (random.nextInt(4)) {
            case 0 -> told.says(speaker, pick(OFFERS, random)).opening(Opening.OFFER, other);
            case 1 ->
                told.says(speaker, pick(ANSWERS, random))
                        .answering(pick(List.of(Stance.values()).subList(0, 4), random), Opening.OFFER, other);
            case 2 ->
                told.says(speaker, pick(OFFERS, random))
                        .countering(Stance.COUNTER, Opening.OFFER, other, Opening.OFFER);
            default ->
                told.says(speaker, "“They have broken the peace of the strait,”")
                        .opening(Opening.ACCUSATION, other);
        }
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** The same without the numbers of stories, which are rows of the file. */
    static Exchange withoutStories(Exchange exchange) {
        return new Exchange(
                exchange.id(),
                exchange.kind(),
                exchange.from(),
                exchange.to(),
                exchange.openers().stream().map(GeneratedTalks::bare).toList(),
                exchange.terms(),
                exchange.proposed(),
                exchange.counterTo(),
                exchange.answers().stream()
                        .map(answer -> new Answer(
                                answer.by(),
                                answer.kind(),
                                answer.condition(),
                                answer.reports().stream()
                                        .map(GeneratedTalks::bare)
                                        .toList(),
                                answer.why()))
                        .toList(),
                exchange.comments().stream().map(GeneratedTalks::bare).toList(),
                exchange.withdrawals().stream().map(GeneratedTalks::bare).toList(),
                exchange.state(),
                exchange.endedBy());
    }

    private static Remark bare(Remark remark) {
        return new Remark(remark.by(), bare(remark.report()), remark.why());
    }

    private static Report bare(Report report) {
        ArticleCard article = report.article();
        return new Report(
                report.id(),
                report.utterance(),
                report.form(),
                report.type(),
                report.text(),
                null,
                null,
                report.relays(),
                report.saidFrom(),
                report.saidTo(),
                report.saidText(),
                report.day(),
                report.confidence(),
                report.foundBy(),
                new ArticleCard(
                        article.id(),
                        article.title(),
                        article.outlet(),
                        article.published(),
                        article.url(),
                        article.sourceId(),
                        article.version(),
                        article.versions(),
                        article.statements(),
                        0,
                        article.unread()));
    }
}
