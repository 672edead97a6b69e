package org.parley.export.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.Exchange;
import org.parley.ledger.query.Exchange.Answer;
import org.parley.ledger.query.Exchange.Remark;
import org.parley.ledger.query.Exchange.Tie;
import org.parley.ledger.query.Report;
import org.parley.ledger.query.Side;

/**
 * One report in an exchange, as a table has it.
 *
 * @param exchange the whole
 * @param role {@code opener}, {@code answer}, {@code comment} or {@code withdrawal}
 * @param by whose words
 * @param answer of an answer its kind; absent for others
 * @param condition of a conditional answer; absent for others
 * @param report where it stands
 * @param why what links it; absent for an opener
 */
public record ExchangeStep(
        Exchange exchange,
        String role,
        Side by,
        @Nullable String answer,
        @Nullable String condition,
        Report report,
        @Nullable Tie why) {
    /** The steps of an exchange: openers, answers, comments, withdrawals, each by day. */
    public static List<ExchangeStep> of(Exchange exchange) {
        List<ExchangeStep> steps = new ArrayList<>();
        exchange.openers()
                .forEach(report ->
                        steps.add(new ExchangeStep(exchange, "opener", exchange.from(), null, null, report, null)));
        exchange.answers()
                .forEach(answer -> answer.reports().forEach(report -> steps.add(step(exchange, answer, report))));
        exchange.comments().forEach(remark -> steps.add(step(exchange, "comment", remark)));
        exchange.withdrawals().forEach(remark -> steps.add(step(exchange, "withdrawal", remark)));
        return steps;
    }

    private static ExchangeStep step(Exchange exchange, Answer answer, Report report) {
        return new ExchangeStep(
                exchange,
                "answer",
                answer.by(),
                ExchangeJson.lower(answer.kind()),
                answer.condition(),
                report,
                answer.why());
    }

    private static ExchangeStep step(Exchange exchange, String role, Remark remark) {
        return new ExchangeStep(exchange, role, remark.by(), null, null, remark.report(), remark.why());
    }
}
