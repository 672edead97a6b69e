package org.parley.ledger.query;

import java.util.List;
import org.parley.model.Extraction;
import org.parley.model.Finding;

/**
 * An article with all that was read from it.
 *
 * @param card as lists show it
 * @param extraction the latest reading of this version
 * @param reports the same statements as lists show them, in the order of {@code extraction.statements()}
 * @param versions all versions of the article, this one among them, in order
 * @param findings what its extraction from an original found out beside the text, such as captions and sections; empty where no
 *     original was kept
 * @param story other articles that tell the same story, by day
 */
public record ArticleView(
        ArticleCard card,
        Extraction extraction,
        List<Report> reports,
        List<ArticleCard> versions,
        List<Finding> findings,
        List<ArticleCard> story) {
    public ArticleView {
        reports = List.copyOf(reports);
        versions = List.copyOf(versions);
        findings = List.copyOf(findings);
        story = List.copyOf(story);
    }
}
