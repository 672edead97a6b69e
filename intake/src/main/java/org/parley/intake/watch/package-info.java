/**
 * Following feeds, sitemaps and folders.
 *
 * <p>{@link org.parley.intake.watch.WatchlistReader} reads what is to be followed, {@link org.parley.intake.watch.Watcher} follows it:
 * it looks at each source from time to time, fetches what is new, hands it on, and remembers in a file how far it is.
 *
 * <table>
 * <caption>Problem codes</caption>
 * <tr><th>code</th><th>what</th><th>then</th></tr>
 * <tr><td>broken-toml, bad-setting</td><td>a watchlist that can't be used</td><td>nothing is watched</td></tr>
 * <tr><td>damaged-state</td><td>the state file is not what the watch wrote</td><td>it is moved aside, everything is looked at
 *     anew</td></tr>
 * <tr><td>no-address</td><td>an item without the address of its page</td><td>left out</td></tr>
 * <tr><td>foreign-host</td><td>a page on a host that is not listed, or a list or page that leads there</td><td>left out; a list is
 *     visited again later</td></tr>
 * <tr><td>too-many-waiting</td><td>more than 10,000 pages of a list are to be fetched: once, until half of them are done; each minute
 *     tells how many</td><td>taken once there is room, if they are still listed</td></tr>
 * <tr><td>nested-sitemaps</td><td>an index within an index that names more sitemaps</td><td>these are left out</td></tr>
 * <tr><td>unreadable-folder, unreadable-file</td><td>the file system says no</td><td>tried again; a file three times</td></tr>
 * <tr><td>those of {@link org.parley.intake.fetch}</td><td>a list that can't be fetched: once, until another reason comes up; a page:
 *     when it is given up</td><td>a list is visited again later</td></tr>
 * <tr><td>those of {@link org.parley.intake.feed}</td><td>a list with flaws: once, until they change</td><td>what can be read is
 *     taken</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.watch;

import org.jspecify.annotations.NullMarked;
