/**
 * Tables (CSV and TSV) with an article a row.
 *
 * <p>{@link org.parley.intake.table.ColumnMapping} says which column is what, {@link org.parley.intake.table.TableReader} reads.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>empty-file</td><td>no rows behind the heading</td><td>none</td></tr>
 * <tr><td>no-column</td><td>the heading lacks a column that is needed</td><td>none in the whole table</td></tr>
 * <tr><td>broken-table</td><td>quotation marks that don't fit, or a row over the limit</td><td>those before it</td></tr>
 * <tr><td>binary-file</td><td>a row that is not text</td><td>none</td></tr>
 * <tr><td>long-row</td><td>more cells than the heading: some cell was cut in two</td><td>none</td></tr>
 * <tr><td>short-row</td><td>fewer cells than the heading</td><td>read, the missing cells taken as empty</td></tr>
 * <tr><td>empty-text</td><td>nothing in the text's cell</td><td>none</td></tr>
 * <tr><td>bad-date</td><td>a date that does not fit its pattern</td><td>read without a date</td></tr>
 * <tr><td>wrong-charset, broken-utf8, nul-characters, lone-surrogates</td><td>as in {@code org.parley.ingest}, row by row</td><td>read</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.table;

import org.jspecify.annotations.NullMarked;
