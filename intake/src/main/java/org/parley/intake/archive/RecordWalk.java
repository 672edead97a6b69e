package org.parley.intake.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;
import org.parley.ingest.Ingested;

/**
 * Goes through the records of an archive. jwarc reads their headers; its own reader gives up where a record is broken, and this
 * one goes on behind it.
 */
final class RecordWalk {
    private static final byte[] RECORD = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 1 << 18;

    /** To tell of what kind a record is that is too large to be read. */
    private static final int ENOUGH = 1 << 16;

    private final Members members;
    private final Window content;
    private final Problems problems;
    private final Predicate<MessageHeaders> wanted;
    private final int limit;
    private final WarcParser parser = new WarcParser();
    private boolean cutShort;
    private @Nullable BrokenInput next;
    private @Nullable Suspicion suspicion;

    /** What seems wrong with a record, unless it turns out that its member is broken and what came of it is noise. */
    private record Suspicion(long offset, String where, String code, String explanation) {}

    /**
     * A walk.
     *
     * @param wanted whether a record's block is to be read
     * @param limit bytes that a block may have; of a larger one only the start is read
     */
    RecordWalk(Members members, Problems problems, Predicate<MessageHeaders> wanted, int limit) {
        this.members = members;
        this.content = new Window(members);
        this.problems = problems;
        this.wanted = wanted;
        this.limit = limit;
        parser.setLenient(true);
    }

    /** The next record whose header can be read; absent at the end of the archive. */
    @Nullable
    ArchiveRecord next(Consumer<Ingested> sink) throws IOException {
        while (true) {
            try {
                problems.handOn(sink);
                throwWaiting();
                if (!passToRecord()) {
                    end();
                    problems.handOn(sink);
                    return null;
                }
                ArchiveRecord record = read();
                if (record != null) {
                    return record;
                }
            } catch (BrokenInput e) {
                if (suspicion != null && suspicion.offset() < e.decodedOffset()) {
                    confirm();
                }
                suspicion = null;
                problems.add(Long.toString(e.offset()), e.code(), e.explanation());
                content.advanceToFetched();
            }
        }
    }

    private void throwWaiting() throws BrokenInput {
        BrokenInput waiting = next;
        next = null;
        if (waiting != null) {
            throw waiting;
        }
    }

    /** Nobody was told of a cut between the last record and the check sum. */
    private void end() {
        if (members.isCutShort() && !cutShort) {
            cutShort = true;
            problems.add(
                    members.where(content.position()),
                    BrokenInput.TRUNCATED,
                    "the archive ends within a compressed member");
        }
    }

    /** Passes over line ends and whatever is no record; false at the end. */
    private boolean passToRecord() throws IOException {
        passLineEnds();
        long from = content.position();
        if (suspicion != null || !content.startsWith(RECORD)) {
            seek();
        }
        long passed = content.position() - from;
        if (suspicion != null) {
            confirm();
        } else if (passed > 0) {
            problems.add(
                    members.where(from), "garbage", passed + (passed == 1 ? " byte" : " bytes") + " between records");
        }
        return content.has(1);
    }

    /** Goes to where a record's first line stands, or to the end. */
    private void seek() throws IOException {
        while (content.has(1) && !isFirstLine()) {
            content.advance(1);
            content.keep();
        }
    }

    private boolean isFirstLine() throws IOException {
        int end = RECORD.length + 3;
        return content.startsWith(RECORD)
                && content.has(end + 1)
                && Character.isDigit(content.peek(RECORD.length))
                && content.peek(RECORD.length + 1) == '.'
                && (content.peek(end) == '\r' || content.peek(end) == '\n');
    }

    private void suspect(long from, String where, String code, String explanation) {
        suspicion = new Suspicion(content.position(), where, code, explanation);
        content.goBack(from);
    }

    private void confirm() {
        Suspicion confirmed = suspicion;
        suspicion = null;
        if (confirmed != null) {
            problems.add(confirmed.where(), confirmed.code(), confirmed.explanation());
        }
    }

    private void passLineEnds() throws IOException {
        while (content.has(1) && (content.peek(0) == '\r' || content.peek(0) == '\n')) {
            content.advance(1);
        }
    }

    private @Nullable ArchiveRecord read() throws IOException {
        content.keep();
        long start = content.position();
        members.forgetBefore(start);
        String where = members.where(start);
        MessageHeaders headers = header(start, where);
        if (headers == null) {
            return null;
        }
        long length = length(headers);
        if (length < 0) {
            suspect(start + 1, where, "bad-header", "a record without a Content-Length that is a number");
            return null;
        }
        return block(where, headers, length);
    }

    /** The header; absent where it can't be read, which is told then. */
    private @Nullable MessageHeaders header(long start, String where) throws IOException {
        parser.reset();
        while (!parser.isFinished()) {
            ByteBuffer here = ByteBuffer.wrap(content.array(), content.offset(), content.available());
            parser.parse(here);
            content.advance(here.position() - content.offset());
            if (parser.isError() || parser.position() > LONGEST_HEADER) {
                suspect(start + 1, where, "bad-header", "a record's header that can't be read");
                return null;
            }
            if (!parser.isFinished() && !content.fetch()) {
                cutShort = true;
                suspect(start + 1, where, BrokenInput.TRUNCATED, "the archive ends within the header of a record");
                return null;
            }
        }
        return parser.headers();
    }

    private static long length(MessageHeaders headers) {
        try {
            return Long.parseLong(headers.first("Content-Length").orElse("").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private @Nullable ArchiveRecord block(String where, MessageHeaders headers, long length) throws IOException {
        long start = content.position();
        boolean read = wanted.test(headers);
        byte[] block = read ? content.readNBytes((int) (length <= limit ? length : Math.min(limit, ENOUGH))) : null;
        content.skip(length - (content.position() - start));
        boolean whole = content.position() - start == length;
        if (whole ? !endsHere() : isRecordWithin(start)) {
            suspect(start, where, "wrong-length", "no record ends where the Content-Length says");
            return null;
        }
        cutShort |= !whole;
        if (!whole && block == null) {
            problems.add(where, BrokenInput.TRUNCATED, "the archive ends within a record");
        }
        return new ArchiveRecord(problems.place(where), headers, length, block, !whole);
    }

    /** Whether a record begins within a block that has no end, as far as it can be gone back in. */
    private boolean isRecordWithin(long start) throws IOException {
        content.goBack(start);
        seek();
        return content.has(1);
    }

    /**
     * Whether the record ends here: behind it stand two line ends, or another record, or nothing. This reads on beyond the end of
     * its member, so that the member's check sum was compared before anything is made of the record.
     */
    private boolean endsHere() throws IOException {
        long end = content.position();
        try {
            boolean trailer = content.startsWith(TRAILER);
            passLineEnds();
            return trailer || !content.has(1) || content.startsWith(RECORD) || members.isStart(content.position());
        } catch (BrokenInput e) {
            if (e.decodedOffset() < end) {
                throw e;
            }
            next = e;
            return true;
        }
    }
}
