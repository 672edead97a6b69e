package org.parley.intake.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Excerpt;

/**
 * The members of a zip archive in the order in which they stand in it. The archive is read from its front to its end and its
 * directory not at all, so that pipes and archives that were cut off can be read, and members that overlap are no danger.
 */
final class ZipMembers extends ZipInputStream {
    /** Gets what an archive holds. */
    interface Visitor {
        /** A member that is taken; what it leaves unread is passed over. */
        void member(String name, Unpacked content) throws IOException;

        /** Something that is wrong with one member, or with the archive from here on where no name is given. */
        void flaw(@Nullable String name, Flaw flaw);
    }

    private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};
    private static final int BUFFER = 8192;

    private final CountedInput packed;
    private final Limits limits;
    private final Predicate<String> taken;
    private final Visitor visitor;

    /**
     * Members of an archive.
     *
     * @param taken asked for each safe name
     */
    ZipMembers(CountedInput packed, Limits limits, Predicate<String> taken, Visitor visitor) {
        super(packed, MemberName.UNDECODED);
        this.packed = packed;
        this.limits = limits;
        this.taken = taken;
        this.visitor = visitor;
    }

    /**
     * Goes through the archive.
     *
     * @throws IOException if the archive's own stream can't be read
     */
    void visitAll() throws IOException {
        try {
            long count = 0;
            ZipEntry entry = nextEntry();
            while (entry != null) {
                count++;
                if (count > limits.members()) {
                    stop("too-many-members", "more than " + limits.members() + " members; the rest is not read");
                    return;
                }
                if (!visit(entry)) {
                    return;
                }
                entry = nextEntry();
            }
            if (!hasDirectoryEnd()) {
                visitor.flaw(null, Unpacked.truncated(packed));
            }
        } catch (EOFException e) {
            visitor.flaw(null, Unpacked.truncated(packed));
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            stop(
                    encrypted ? "encrypted-member" : "broken-archive",
                    "byte " + packed.count() + " or before: " + Excerpt.reason(e) + "; the rest is not read");
        }
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        try {
            return getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new ZipException("a header that can't be read");
        }
    }

    private void stop(String code, String explanation) {
        visitor.flaw(null, new Flaw(code, explanation));
    }

    /** Whether the archive can be read on. */
    private boolean visit(ZipEntry entry) throws IOException {
        String name = MemberName.decode(entry.getName());
        Unpacked content = new Unpacked(this, packed, limits);
        if (MemberName.isUnsafe(name)) {
            visitor.flaw(null, new Flaw("unsafe-name", "not read: " + Excerpt.of(name)));
        } else if (!entry.isDirectory() && !MemberName.isSideFile(name) && taken.test(name)) {
            visitor.member(name, content);
            return content.flaw().isEmpty() && passOver(name, content);
        }
        return passOver(name, content);
    }

    private boolean passOver(String name, Unpacked content) throws IOException {
        try {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (Unpacked.LimitReached e) {
            // The flaw below says so.
        }
        content.flaw().ifPresent(flaw -> visitor.flaw(name, flaw));
        return content.flaw().isEmpty();
    }

    /** Whether the end of the directory follows; without it something is missing. */
    private boolean hasDirectoryEnd() throws IOException {
        InputStream rest = in;
        byte[] buffer = new byte[BUFFER];
        int matched = 0;
        int read = rest.read(buffer);
        while (read >= 0) {
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == DIRECTORY_END[matched] ? matched + 1 : buffer[i] == DIRECTORY_END[0] ? 1 : 0;
                if (matched == DIRECTORY_END.length) {
                    return true;
                }
            }
            read = rest.read(buffer);
        }
        return false;
    }
}
