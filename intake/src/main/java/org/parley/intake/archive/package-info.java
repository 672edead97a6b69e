/**
 * Archives of web pages (WARC) to articles.
 *
 * <p>{@link org.parley.intake.archive.WarcReader} goes through the records of an archive, undoes the encodings of HTTP and hands each
 * page to a {@link org.parley.intake.PageReading}. What is broken is told with its place, {@code file@offset} in bytes of the
 * file as it lies on disk ({@code file@offset+n} for what lies n bytes within a compressed member), and reading goes on at the next
 * record. Records without a page are no problem; an {@link org.parley.intake.archive.ArchiveTally} counts them.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>empty-file</td><td>no record in the archive</td><td>none</td></tr>
 * <tr><td>garbage</td><td>bytes that belong to no record, one problem for each stretch</td><td>none</td></tr>
 * <tr><td>truncated</td><td>a compressed member, a record or a page that ends too early</td><td>none of a member within the archive;
 * else read as far as it goes</td></tr>
 * <tr><td>corrupt</td><td>a compressed member that is damaged</td><td>none</td></tr>
 * <tr><td>bad-header, bad-http</td><td>a header of WARC or HTTP that can't be read</td><td>none</td></tr>
 * <tr><td>wrong-length</td><td>a record that does not end where it says</td><td>none</td></tr>
 * <tr><td>too-large</td><td>a record or page over the limits</td><td>none</td></tr>
 * <tr><td>bomb</td><td>a member or page that grows out of proportion when decoded</td><td>none</td></tr>
 * <tr><td>unknown-encoding</td><td>a content encoding that can't be undone</td><td>none</td></tr>
 * <tr><td>empty-page</td><td>a response without a body</td><td>none</td></tr>
 * </table>
 *
 * <p>A page that is declared encoded but is not is taken as it is, without a problem: many archives keep pages decoded.
 */
@NullMarked
package org.parley.intake.archive;

import org.jspecify.annotations.NullMarked;
