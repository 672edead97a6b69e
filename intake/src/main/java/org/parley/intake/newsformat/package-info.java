/**
 * The formats in which news agencies deliver: IPTC ninjs and NewsML-G2.
 *
 * <p>{@link org.parley.intake.newsformat.NinjsReader} and {@link org.parley.intake.newsformat.NewsMlReader} read one item at a time,
 * however many there are in a file. DTDs are passed over: no entity is expanded and nothing outside the file is looked at.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>empty-file</td><td>no item in it</td><td>none</td></tr>
 * <tr><td>broken-json, broken-xml</td><td>not well-formed from some place on</td><td>the items before it</td></tr>
 * <tr><td>not-an-object</td><td>something else where an item was expected</td><td>none</td></tr>
 * <tr><td>too-large</td><td>an item over the limit</td><td>none</td></tr>
 * <tr><td>not-usable</td><td>an item that its provider withholds or has canceled</td><td>none</td></tr>
 * <tr><td>no-text</td><td>an item without text: a picture, a package of references</td><td>none</td></tr>
 * <tr><td>bad-date</td><td>a date that can't be read</td><td>read without that date</td></tr>
 * <tr><td>wrong-charset, broken-utf8, nul-characters, lone-surrogates</td><td>as in {@code org.parley.ingest}</td><td>read</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.newsformat;

import org.jspecify.annotations.NullMarked;
