package org.parley.intake.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.parley.ingest.Ingested;
import org.parley.ingest.Place;

/** Has one file of a watched folder read, unless it holds what it held before. */
final class FileErrand {
    private static final int MOST_TRIES = 3;

    private final Desk desk;
    private final WatchState saved;
    private final Pace pace;
    private final FileReading files;

    FileErrand(Desk desk, WatchState saved, Pace pace, FileReading files) {
        this.desk = desk;
        this.saved = saved;
        this.pace = pace;
        this.files = files;
    }

    void run(Followed.Folder source, Pending item) {
        SourceState state = saved.of(source);
        Path file = Path.of(item.address());
        if (!Files.exists(file)) {
            state.forget(item.key());
        } else {
            read(state, item, file);
        }
        saved.saveItem();
    }

    private void read(SourceState state, Pending item, Path file) {
        String stamp;
        String digest;
        try {
            // Before the file is read, so that what is written meanwhile shows at the next visit.
            stamp = FolderVisit.stamp(Files.readAttributes(file, BasicFileAttributes.class));
            digest = digest(file);
        } catch (IOException e) {
            failed(state, item, e);
            return;
        }
        Known before = state.known(item.key());
        if (before == null || !digest.equals(before.content())) {
            files.read(file, desk::keep);
        }
        long now = desk.now();
        state.done(item.key(), new Known(stamp, now, now, 0, digest, null, null, null));
    }

    private void failed(SourceState state, Pending item, IOException e) {
        int tries = item.tries() + 1;
        if (tries < MOST_TRIES) {
            state.await(item.failedOnce(pace.retry(tries, desk.now(), null)));
            return;
        }
        String reason = String.valueOf(e.getMessage());
        desk.keep(Ingested.nothing(Place.of(item.address()), "unreadable-file", reason));
        long now = desk.now();
        state.done(item.key(), new Known(item.version(), now, now, 0, null, null, null, null));
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
