package org.parley.ledger.query;

import java.util.List;

/**
 * A page of reports, one by one.
 *
 * @param reports this page's, in the order asked for
 * @param offset how many stand before this page
 * @param total how many there are
 */
public record ReportPage(List<Report> reports, int offset, int total) {
    public ReportPage {
        reports = List.copyOf(reports);
    }
}
