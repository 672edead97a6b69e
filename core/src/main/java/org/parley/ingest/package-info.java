/**
 * Station 1: bytes to {@link org.parley.model.Article}s. Foreign formats and charsets stop here.
 *
 * <p>{@link org.parley.ingest.ArticleReader} takes plain text and JSON Lines, from files, folders and streams, and hands the
 * articles on one by one. Bad input is normal here: each flaw becomes an {@link org.parley.ingest.InputProblem} with a stable
 * code and its place, and reading goes on.
 *
 * <p>{@link org.parley.ingest.TextLayout} tells the charset of files that are no articles, and
 * {@link org.parley.ingest.FolderWalk} goes through folders for readers of other formats.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>missing-file, unreadable-file, unreadable-folder</td><td>the file system says no</td><td>none</td></tr>
 * <tr><td>empty-file, empty-folder</td><td>nothing there to be read</td><td>none</td></tr>
 * <tr><td>binary-file</td><td>not text</td><td>none</td></tr>
 * <tr><td>too-large</td><td>over the limit given to the reader</td><td>none</td></tr>
 * <tr><td>broken-json, not-an-object, no-text, empty-text</td><td>a JSONL line without an article</td><td>none</td></tr>
 * <tr><td>wrong-type, bad-date</td><td>a JSONL field that can't be used</td><td>read without that field</td></tr>
 * <tr><td>wrong-charset</td><td>not UTF-8; the detail says what it was read as</td><td>read</td></tr>
 * <tr><td>broken-utf8</td><td>UTF-8 with stray bytes</td><td>read, U+FFFD in their place</td></tr>
 * <tr><td>nul-characters, lone-surrogates</td><td>characters that are no text</td><td>read, text unchanged</td></tr>
 * </table>
 */
@NullMarked
package org.parley.ingest;

import org.jspecify.annotations.NullMarked;
