/**
 * Feeds and sitemaps: what lists articles, and at times holds them.
 *
 * <p>{@link org.parley.intake.feed.Feeds} reads RSS, RDF, Atom and JSON Feed, {@link org.parley.intake.feed.Sitemaps} sitemaps.
 * {@link org.parley.intake.feed.FeedReader} makes articles of a feed that was saved as a file. Nothing here fetches anything.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>read</th></tr>
 * <tr><td>broken-feed, broken-sitemap</td><td>XML or JSON with a flaw; the place names its line where known</td><td>what stands
 *     before the flaw</td></tr>
 * <tr><td>broken-gzip</td><td>a compressed sitemap that breaks off</td><td>what stands before the flaw</td></tr>
 * <tr><td>doctype</td><td>XML that may define entities</td><td>nothing</td></tr>
 * <tr><td>not-a-feed</td><td>XML or JSON of another kind</td><td>nothing</td></tr>
 * <tr><td>empty-feed</td><td>a feed as a file, without items</td><td>nothing</td></tr>
 * <tr><td>too-many-items</td><td>over the limit of items or addresses</td><td>those within the limit</td></tr>
 * <tr><td>too-large</td><td>over the limit of bytes</td><td>what stands within the limit</td></tr>
 * <tr><td>too-deep</td><td>tags within a hundred others</td><td>their text, without the tags</td></tr>
 * <tr><td>wrong-type</td><td>an item of a JSON feed that is no object</td><td>all others</td></tr>
 * <tr><td>summary-only, empty-item</td><td>an item without its text</td><td>no article: a teaser would spoil quotations</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.feed;

import org.jspecify.annotations.NullMarked;
