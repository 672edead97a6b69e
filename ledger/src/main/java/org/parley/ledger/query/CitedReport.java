package org.parley.ledger.query;

import org.parley.model.Article;
import org.parley.model.Provenance;
import org.parley.model.Statement;

/**
 * A report with the article it cites: what exports need.
 *
 * @param report as lists show it
 * @param article the article with its text, in which the spans of {@code statement} stand
 * @param statement as it was read, with all its spans
 * @param provenance what read it
 */
public record CitedReport(Report report, Article article, Statement statement, Provenance provenance) {}
