/**
 * The language of articles that don't tell it, or tell it wrongly.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>language-mismatch</td><td>told to be English and plainly is not, or the other way round</td><td>read in the language of its
 * text</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.language;

import org.jspecify.annotations.NullMarked;
