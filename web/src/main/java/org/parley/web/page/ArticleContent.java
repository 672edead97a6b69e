package org.parley.web.page;

import java.util.List;

/**
 * An article with its statements, for the template; one that the ledger has, or one that was just read and is kept nowhere.
 *
 * @param line as lists show it
 * @param title its headline, whole
 * @param authors with commas between them; empty where none are known
 * @param body the text with its statements
 * @param versions all versions, where there is more than one
 * @param story other articles that tell the same story
 * @param kept whether the ledger has it
 * @param problems what could not be read as it should be
 * @param provenance what read it
 * @param about what was found out beside the text
 */
public record ArticleContent(
        ArticleLine line,
        String title,
        String authors,
        ArticleBody body,
        List<Version> versions,
        List<ArticleLine> story,
        boolean kept,
        List<String> problems,
        String provenance,
        ArticleFacts about) {
    /**
     * A version of the article.
     *
     * @param number from 1
     * @param id for addresses
     * @param day of publication; empty where unknown
     * @param here whether it is the one shown
     */
    public record Version(int number, String id, String day, boolean here) {}
}
