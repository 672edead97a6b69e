/**
 * Web pages as articles: bytes to text by the charset that is declared and can be right, then what the page says of itself, then
 * its main text.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>too-large</td><td>over the limit given to the reader, or over {@link org.parley.intake.page.PageReader#HIGHEST_LIMIT},
 *     or a page of more than 500000 elements</td>
 *     <td>none, and no original</td></tr>
 * <tr><td>not-a-page</td><td>not text</td><td>none, and no original</td></tr>
 * <tr><td>no-main-text</td><td>a page with nothing to read on it</td><td>none, but the original</td></tr>
 * <tr><td>wrong-charset</td><td>the declared charset is none or can't be right, or none was declared and it is not UTF-8; the detail
 *     says what it was read as</td><td>read</td></tr>
 * <tr><td>broken-utf8</td><td>UTF-8 with stray bytes</td><td>read, U+FFFD in their place</td></tr>
 * <tr><td>bad-date</td><td>a date of publication that is no day</td><td>read, dated by other evidence or not at all</td></tr>
 * <tr><td>future-date</td><td>a date of publication after the present day</td><td>likewise</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.page;

import org.jspecify.annotations.NullMarked;
