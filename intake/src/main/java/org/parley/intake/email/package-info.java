/**
 * E-mail messages, such as newsletters: one message is one article.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>empty-file</td><td>nothing in it</td><td>none</td></tr>
 * <tr><td>too-large</td><td>a message over the limit</td><td>none</td></tr>
 * <tr><td>too-deep</td><td>parts within parts within parts</td><td>none</td></tr>
 * <tr><td>broken-email</td><td>no message that can be taken apart</td><td>none</td></tr>
 * <tr><td>no-text</td><td>neither HTML nor plain text in it</td><td>none</td></tr>
 * <tr><td>bad-date</td><td>a date that can't be read</td><td>read without a date</td></tr>
 * <tr><td>wrong-charset, broken-utf8, nul-characters, lone-surrogates</td><td>as in {@code org.parley.ingest}</td><td>read</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.email;

import org.jspecify.annotations.NullMarked;
