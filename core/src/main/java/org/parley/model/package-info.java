/**
 * The values that move between the stations: records, enums and nothing else.
 *
 * <p>Every {@link org.parley.model.Span} is in half-open UTF-16 offsets into {@link org.parley.model.Article#text()}, which is
 * kept verbatim and is the one owner of the text. Ids are content digests, so that the same article and engine give the same
 * ids wherever they are computed.
 */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
