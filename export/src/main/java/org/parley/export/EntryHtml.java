package org.parley.export;

import org.parley.ledger.query.ActorCard;
import org.parley.ledger.query.Report;

/** What a reader of feeds shows of a statement: its words, and below who said them where. All words of articles are escaped. */
final class EntryHtml {
    private EntryHtml() {}

    static String of(StatementRow row) {
        Report report = row.report();
        StringBuilder html = new StringBuilder("<blockquote dir=\"auto\">")
                .append(escaped(report.text()))
                .append("</blockquote><p>")
                .append(isolated(row.speakerLine()));
        ActorCard addressee = report.addressee();
        if (addressee != null) {
            html.append(" to ").append(isolated(addressee.name()));
        }
        if (report.saidFrom() != null) {
            html.append(", ").append(report.saidFrom());
            if (report.saidTo() != null && !report.saidTo().equals(report.saidFrom())) {
                html.append(" to ").append(report.saidTo());
            }
        }
        html.append(". ").append(isolated(report.article().title()));
        String outlet = report.article().outlet();
        if (outlet != null) {
            html.append(", ").append(isolated(outlet));
        }
        if (!report.relays().isEmpty()) {
            html.append(", through ").append(isolated(String.join(", ", report.relays())));
        }
        return html.append(".</p>").toString();
    }

    /** In an element of its own direction, so that a right-to-left override in a name does not turn what follows. */
    private static String isolated(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
