package org.parley.web.page;

import org.parley.ledger.query.Side;
import org.parley.web.http.UrlQuery;
import org.parley.web.text.Excerpt;

/**
 * A side of an exchange, with its exchanges.
 *
 * @param name as people call it
 * @param link to the list of exchanges in which it takes part
 */
public record SideLink(String name, String link) {
    static SideLink of(Side side) {
        return new SideLink(
                Excerpt.of(side.name(), Excerpt.NAME),
                UrlQuery.EMPTY.with("between", side.id()).on("/exchanges"));
    }
}
