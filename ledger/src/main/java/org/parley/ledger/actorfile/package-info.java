/**
 * Lists of actors in the formats people have: CSV, Popolo JSON, Wikidata query results, PETRARCH dictionaries; they become
 * listed actors.
 *
 * <p>{@link org.parley.ledger.actorfile.ActorFileReader} reads bytes and writes an {@link
 * org.parley.ledger.actorfile.ActorFile}. Bad input is normal here: each flaw becomes an {@link
 * org.parley.ledger.actorfile.ActorFileProblem} with a stable code and its place, and reading goes on.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>what is read</th></tr>
 * <tr><td>empty-file</td><td>nothing in it</td><td>nothing</td></tr>
 * <tr><td>binary-file</td><td>not text</td><td>nothing</td></tr>
 * <tr><td>too-large</td><td>over the limit given to the reader</td><td>nothing</td></tr>
 * <tr><td>unknown-format</td><td>none of the formats can be told</td><td>nothing</td></tr>
 * <tr><td>no-name-column</td><td>a table without a column of names</td><td>nothing</td></tr>
 * <tr><td>wrong-charset, broken-utf8</td><td>not UTF-8; the explanation says what it was read as</td><td>all</td></tr>
 * <tr><td>broken-json, broken-csv</td><td>the syntax ends early</td><td>what stands before</td></tr>
 * <tr><td>no-name</td><td>a record without a name</td><td>the others</td></tr>
 * <tr><td>not-an-object</td><td>something else where a record should be</td><td>the others</td></tr>
 * <tr><td>unknown-kind</td><td>a kind that is none of the four</td><td>read as a person</td></tr>
 * <tr><td>unknown-country, unknown-sector</td><td>no code or name that is known</td><td>the rest of the record</td></tr>
 * <tr><td>bad-date, dates-reversed</td><td>no day, or an end before its start</td><td>the rest of the record</td></tr>
 * <tr><td>unknown-person</td><td>a membership of nobody in the file</td><td>the others</td></tr>
 * <tr><td>no-code, stray-line</td><td>a dictionary line that says nothing</td><td>the others</td></tr>
 * </table>
 */
@NullMarked
package org.parley.ledger.actorfile;

import org.jspecify.annotations.NullMarked;
