package org.parley.web.page;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.ArticleCard;
import org.parley.web.text.English;
import org.parley.web.text.Excerpt;

/**
 * An article as lists show it.
 *
 * @param id for addresses
 * @param title cut to what there is room for
 * @param origin outlet and day, as far as known
 * @param statements how many, in words; that it was not read, where Parley does not read its language
 * @param version "version 2 of 3"; empty where there is one
 * @param url where it was published; absent where that is no address of the web
 */
public record ArticleLine(
        String id,
        String title,
        String origin,
        String statements,
        String version,
        @Nullable String url) {
    static ArticleLine of(ArticleCard card) {
        String outlet = card.outlet() == null ? "" : Excerpt.of(card.outlet(), Excerpt.NAME);
        String day = card.published() == null ? "" : English.day(card.published());
        String version = card.versions() > 1 ? "version " + card.version() + " of " + card.versions() : "";
        return new ArticleLine(
                card.id(),
                Excerpt.of(card.title(), Excerpt.TITLE),
                outlet + (outlet.isEmpty() || day.isEmpty() ? "" : ", ") + day,
                card.unread() == null
                        ? English.count(card.statements(), "statement")
                        : "stored, not read (" + Excerpt.of(English.language(card.unread()), Excerpt.NAME) + ")",
                version,
                English.link(card.url()));
    }
}
