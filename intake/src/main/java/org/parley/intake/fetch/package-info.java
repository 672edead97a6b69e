/**
 * Fetching over HTTP: politely, and only what may be fetched.
 *
 * <p>{@link org.parley.intake.fetch.PoliteFetcher} does it, by the rules in {@link org.parley.intake.fetch.AddressRules}, with the
 * pauses of {@link org.parley.intake.fetch.Politeness} and the limits of {@link org.parley.intake.fetch.FetchLimits}.
 *
 * <table>
 * <caption>Codes of what was not fetched</caption>
 * <tr><th>code</th><th>what</th></tr>
 * <tr><th colspan="2">refused</th></tr>
 * <tr><td>bad-address</td><td>no http or https, a user name, a host or port that can't be, over 4,096 characters</td></tr>
 * <tr><td>not-listed</td><td>neither the host nor its domain was listed, or not with this port</td></tr>
 * <tr><td>private-address</td><td>a name without a dot, or an address that is not of the public internet</td></tr>
 * <tr><td>redirect-refused</td><td>to another scheme, from https to http, or to nowhere</td></tr>
 * <tr><td>robots-forbid</td><td>robots.txt says no</td></tr>
 * <tr><th colspan="2">failed</th></tr>
 * <tr><td>backing-off</td><td>nothing was sent: the host has to be left alone for longer than a request waits; retryAfter says how
 *     long</td></tr>
 * <tr><td>robots-unreachable</td><td>robots.txt can't be had, so nothing may be fetched for now</td></tr>
 * <tr><td>unknown-host, unreachable, tls</td><td>no address for the name; no connection; no trust</td></tr>
 * <tr><td>timeout</td><td>for the connection, or for the whole request</td></tr>
 * <tr><td>bad-answer, headers-too-large</td><td>not HTTP, or too much of it before the content</td></tr>
 * <tr><td>too-many-redirects</td><td>more than five</td></tr>
 * <tr><td>too-large, bomb</td><td>content over the limit, or that grows too much when unpacked</td></tr>
 * <tr><td>bad-encoding, truncated</td><td>content that can't be unpacked, or stops in the middle</td></tr>
 * <tr><td>http-404, http-429, …</td><td>any status without content; with retryAfter where a troubled server sent one</td></tr>
 * <tr><td>closed</td><td>the fetcher was closed meanwhile</td></tr>
 * </table>
 */
@NullMarked
package org.parley.intake.fetch;

import org.jspecify.annotations.NullMarked;
