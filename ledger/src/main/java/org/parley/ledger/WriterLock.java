package org.parley.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.query.LedgerException;
import org.parley.ledger.query.LedgerException.Reason;

/**
 * Keeps a second writer away, through a lock on a file beside the ledger.
 *
 * <p>The system drops the lock with the process, however that ends. The file stays: removing it would let two writers lock two
 * files of the same name.
 */
final class WriterLock implements AutoCloseable {
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path ledger) {
        Path beside = ledger.resolveSibling(ledger.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LedgerException(Reason.LOCKED, ledger + ": another process is writing to the ledger");
            }
            return new WriterLock(channel);
        } catch (IOException e) {
            throw new LedgerException(Reason.READ_ONLY, ledger + ": the ledger or its folder may not be written", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another writer in this very process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerException(Reason.FAILED, "the lock could not be given back", e);
        }
    }
}
