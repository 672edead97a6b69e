package org.parley.intake.archive;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.parley.ingest.Place;

/**
 * A record of an archive.
 *
 * @param block what stands below the header; absent where it was passed over
 * @param cutShort whether the archive ends within the block
 */
record ArchiveRecord(Place place, MessageHeaders headers, byte @Nullable [] block, boolean cutShort) {}
