package org.parley.export.event;

import java.time.Instant;
import java.util.function.Function;
import org.parley.model.Article;

/**
 * What writers need beside the reports.
 *
 * @param articles the article of an id, with the text in which the spans of its events stand
 * @param updated when the ledger last changed
 * @param version of Parley
 */
public record EventExportContext(Function<String, Article> articles, Instant updated, String version) {}
