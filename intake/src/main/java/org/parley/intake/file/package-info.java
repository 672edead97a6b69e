/**
 * Files, folders and streams of any format that Parley takes in: what is compressed is unpacked, what it is decides who reads it.
 *
 * <p>{@link org.parley.intake.file.Sources} is the way in. The name of a file tells its {@link org.parley.intake.file.Format};
 * where it does not, or where several formats share an ending, the first bytes do. Compression is told by the first bytes alone.
 * {@link org.parley.intake.file.FormatReaders} says who reads which format.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>article</th></tr>
 * <tr><td>missing-file, unreadable-file, unreadable-folder</td><td>the file system says no, or nothing matches</td><td>none</td></tr>
 * <tr><td>bad-pattern</td><td>a pattern of file names that is none</td><td>none</td></tr>
 * <tr><td>empty-file, empty-folder, empty-archive</td><td>nothing there to be read</td><td>none</td></tr>
 * <tr><td>unknown-xml</td><td>XML that is of no known format</td><td>none</td></tr>
 * <tr><td>no-reader</td><td>a format that nobody reads here</td><td>none</td></tr>
 * <tr><td>too-large</td><td>an article over the limit</td><td>none</td></tr>
 * <tr><td>truncated</td><td>compressed data that end too early</td><td>what came before</td></tr>
 * <tr><td>broken-compression, broken-archive</td><td>data that can't be unpacked</td><td>what came before</td></tr>
 * <tr><td>trailing-bytes</td><td>something else behind the compressed data</td><td>what came before</td></tr>
 * <tr><td>expansion-limit</td><td>unpacks to more than the limits allow</td><td>what came before</td></tr>
 * <tr><td>too-many-members</td><td>an archive with more members than the limit</td><td>what came before</td></tr>
 * <tr><td>too-deep</td><td>an archive in an archive in an archive, or compressed again and again</td><td>none</td></tr>
 * <tr><td>unsafe-name</td><td>a member whose name leads out of the archive</td><td>none</td></tr>
 * <tr><td>encrypted-member</td><td>a member that needs a password</td><td>those before it</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.file;

import org.jspecify.annotations.NullMarked;
