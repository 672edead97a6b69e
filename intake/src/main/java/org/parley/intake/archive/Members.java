package org.parley.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What all members of a file hold, one behind the other, and where in the file each begins. A member that is cut short or damaged
 * is told of once, by an exception; reading goes on at the next member that begins as a record does.
 */
final class Members extends InputStream {
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** Less than this is no bomb, whatever the ratio. */
    private static final long HARMLESS = 64L << 20;

    private static final int BOMB_RATIO = 500;
    private static final int FREE_PROBES = 256;

    private final Window source;
    private final Problems problems;
    private final Inflater inflater = new Inflater(true);
    private final TreeMap<Long, Long> starts = new TreeMap<>();
    private @Nullable ZstdFrames zstd;
    private @Nullable Member member;
    private long memberStart;
    private long memberDecodedStart;
    private long decoded;
    private long probes;
    private boolean plain;
    private boolean compressed;
    private boolean cutShort;

    Members(InputStream file, Problems problems) {
        this.source = new Window(file);
        this.problems = problems;
    }

    /** Where something stands in the file: the offset of its member, and how far behind the member's first byte it is. */
    String where(long decodedOffset) {
        Map.Entry<Long, Long> start = starts.floorEntry(decodedOffset);
        if (start == null) {
            return "0";
        }
        long within = decodedOffset - start.getKey();
        if (plain && start.getValue() == memberStart) {
            return Long.toString(start.getValue() + within);
        }
        return within == 0 ? Long.toString(start.getValue()) : start.getValue() + "+" + within;
    }

    /** Whether a member begins with this byte. */
    boolean isStart(long decodedOffset) {
        return starts.containsKey(decodedOffset);
    }

    /** Forgets where members began that end before an offset. */
    void forgetBefore(long decodedOffset) {
        Long kept = starts.floorKey(decodedOffset);
        if (kept != null) {
            starts.headMap(kept, false).clear();
        }
    }

    /** Whether the file ends within a member. */
    boolean isCutShort() {
        return cutShort;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads bytes of one member. */
    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (true) {
            try {
                Member current = member == null ? begin() : member;
                if (current == null) {
                    return -1;
                }
                int count = current.read(to, from, length);
                if (count > 0) {
                    decoded += count;
                    refuseBombs();
                    return count;
                }
                member = null;
                compressed = true; // a plain member has no end before the file's
            } catch (BrokenInput e) {
                handle(e);
            }
        }
    }

    private void refuseBombs() throws BrokenInput {
        long here = decoded - memberDecodedStart;
        if (here > HARMLESS && here / BOMB_RATIO > source.position() - memberStart + source.available()) {
            throw new BrokenInput(BrokenInput.BOMB, "it holds more than " + BOMB_RATIO + " times its own size");
        }
    }

    /** Begins with the next member; absent at the end of the file. */
    private @Nullable Member begin() throws IOException {
        if (!source.has(1)) {
            return null;
        }
        long from = source.position();
        if (!isMemberNext()) {
            boolean found = seek();
            problems.add(Long.toString(from), "garbage", bytes(source.position() - from) + " that belong to no record");
            if (!found) {
                return null;
            }
        }
        source.keep();
        memberStart = source.position();
        memberDecodedStart = decoded;
        starts.put(decoded, memberStart);
        plain = isPlainRecordNext();
        Member opened = open();
        member = opened;
        return opened;
    }

    private boolean isMemberNext() throws IOException {
        return GzipMember.isNext(source) || ZstdFrames.isNext(source) || isPlainRecordNext();
    }

    /** A plain file is one member, so there is none behind a compressed one that was read to its end. */
    private boolean isPlainRecordNext() throws IOException {
        return !compressed && source.startsWith(RECORD);
    }

    private Member open() throws IOException {
        if (isPlainRecordNext()) {
            return source::read;
        }
        return GzipMember.isNext(source) ? new GzipMember(source, inflater) : zstd().begin();
    }

    private ZstdFrames zstd() {
        if (zstd == null) {
            zstd = new ZstdFrames(source);
        }
        return zstd;
    }

    /** Goes on behind a broken member, if the file goes on, and tells of it; a file that ends in a member just ends. */
    private void handle(BrokenInput broken) throws IOException {
        long failed = source.position();
        member = null;
        if (!broken.code().equals(BrokenInput.BOMB)) {
            source.goBack(memberStart + 1);
        }
        boolean found = seek();
        if (!found && broken.code().equals(BrokenInput.TRUNCATED)) {
            cutShort = true;
            return;
        }
        boolean overrun = found && source.position() < failed;
        throw new BrokenInput(
                overrun ? BrokenInput.TRUNCATED : broken.code(),
                "the compressed member "
                        + (overrun ? "is cut short" : "can't be read: " + broken.explanation())
                        + (found ? "; reading goes on at byte " + source.position() : "; nothing readable follows"),
                memberStart,
                memberDecodedStart);
    }

    /** Finds the next member that begins with a record; false if the file ends before. */
    private boolean seek() throws IOException {
        while (source.has(1)) {
            source.keep();
            boolean compressedNext = GzipMember.isNext(source) || ZstdFrames.isContentNext(source);
            if (isPlainRecordNext() || (compressedNext && holdsRecord())) {
                return true;
            }
            source.advance(1);
        }
        return false;
    }

    /** Tries a few bytes. How often is bounded, for bytes made to look like members could cost more than the file is worth. */
    private boolean holdsRecord() throws IOException {
        if (++probes > FREE_PROBES + (source.position() >> 16)) {
            return false;
        }
        long here = source.position();
        byte[] first = new byte[RECORD.length];
        try {
            Member probe = open();
            int count = 0;
            for (int at = 0; at < first.length && count >= 0; at += count) {
                count = probe.read(first, at, first.length - at);
            }
        } catch (BrokenInput e) {
            first[0] = 0; // whatever was read, there is no record
        }
        return source.goBack(here) && Arrays.equals(first, RECORD);
    }

    private static String bytes(long count) {
        return count + (count == 1 ? " byte" : " bytes");
    }

    @Override
    public void close() {
        inflater.end();
        if (zstd != null) {
            zstd.close();
        }
    }
}
