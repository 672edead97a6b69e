package org.parley.intake.watch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.ingest.Place;
import org.parley.model.Digest;

/** Looks through a folder, and has new and changed files read. */
final class FolderVisit {
    private static final int DEEPEST = 100;

    /** A file that was written so short a time ago may still be written. */
    private static final long SETTLED_MILLIS = 5_000;

    private static final int MOST_PROBLEMS = 20;

    private final Desk desk;
    private final WatchState saved;
    private final Pace pace;
    private final FileReading files;

    FolderVisit(Desk desk, WatchState saved, Pace pace, FileReading files) {
        this.desk = desk;
        this.saved = saved;
        this.pace = pace;
        this.files = files;
    }

    void visit(Followed.Folder source) {
        SourceState state = saved.of(source);
        desk.tally().visited();
        long began = desk.now();
        Look look = new Look(state);
        try {
            Files.walkFileTree(source.path(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, look);
        } catch (IOException e) {
            look.unreadable(source.path(), e);
        }
        if (look.problems.isEmpty()) {
            // Only then is a file that was not met gone.
            state.listed(began);
        }
        report(source, state, look.problems);
        look.fresh.values().forEach(state::await);
        state.forgetGone();
        pace.visitedRegularly(state, source, desk.now());
        if (!look.fresh.isEmpty() || !look.problems.isEmpty()) {
            saved.save();
        }
    }

    private void report(Followed.Folder source, SourceState state, List<InputProblem> problems) {
        if (!state.isReported(String.join(
                        "\n", problems.stream().map(InputProblem::toString).toList()))
                && !problems.isEmpty()) {
            desk.keep(new Ingested(Place.of(source.name()), null, problems));
        }
    }

    /** Size and time of the last change; another file than before, or another text, shows in them. */
    static String stamp(BasicFileAttributes file) {
        return file.size() + ":" + file.lastModifiedTime().toMillis();
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final SourceState state;

        /** By path, so that files are read in the same order on all systems. */
        private final SortedMap<String, Pending> fresh = new TreeMap<>();

        private final List<InputProblem> problems = new ArrayList<>();

        Look(SourceState state) {
            this.state = state;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            long age =
                    desk.time().toEpochMilli() - attributes.lastModifiedTime().toMillis();
            boolean settled = age < 0 || age >= SETTLED_MILLIS;
            if (attributes.isRegularFile() && !isHidden(file) && settled && files.takes(file)) {
                look(file, stamp(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A link to a folder above comes to nothing.
            if (!(e instanceof FileSystemLoopException)) {
                unreadable(file, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                unreadable(folder, e);
            }
            return FileVisitResult.CONTINUE;
        }

        void unreadable(Path path, IOException e) {
            if (problems.size() < MOST_PROBLEMS) {
                String reason = Files.exists(path) ? e.getClass().getSimpleName() : "there is no such folder";
                problems.add(new InputProblem(Place.of(path.toString()), "unreadable-folder", reason));
            }
        }

        private void look(Path file, String stamp) {
            String key = Digest.of("file", file.toString());
            Known known = state.known(key);
            state.seen(key, desk.now());
            boolean isNew = known == null || !known.version().equals(stamp);
            boolean room = state.pending().size() + fresh.size() < SourceState.MOST_PENDING;
            if (isNew && state.pending(key) == null && room) {
                if (known == null) {
                    desk.tally().fresh();
                } else {
                    desk.tally().changed();
                }
                fresh.put(
                        file.toString(),
                        new Pending(key, Pending.Kind.FILE, file.toString(), "", stamp, null, null, null, 0, 0, 0));
            }
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
