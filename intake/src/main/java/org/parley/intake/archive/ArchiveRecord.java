package org.parley.intake.archive;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.parley.ingest.Place;

/**
 * A record of an archive.
 *
 * @param length of its block, in bytes
 * @param block what stands below the header, or the start of it where it is over the limit; absent where nobody wants it
 * @param cutShort whether the archive ends within the block
 */
record ArchiveRecord(Place place, MessageHeaders headers, long length, byte @Nullable [] block, boolean cutShort) {}
