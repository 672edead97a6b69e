package org.parley.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The files below a folder, sorted by name so that every run meets them in the same order.
 *
 * <p>Links are followed, but no folder is entered twice, so that a link to a folder above comes to nothing.
 */
public final class FolderWalk {
    /** Names what stands in a folder; a seam for folders that can't be read. */
    interface Lister {
        List<Path> list(Path folder) throws IOException;
    }

    private final Lister lister;

    FolderWalk() {
        this(folder -> list(folder, path -> Files.isDirectory(path) || InputFormat.isTakenFromFolder(path.toString())));
    }

    FolderWalk(Lister lister) {
        this.lister = lister;
    }

    /**
     * A walk that takes some files and folders and passes over the others.
     *
     * @param taken asked for each file and folder in a folder that is walked
     */
    public static FolderWalk taking(Predicate<Path> taken) {
        return new FolderWalk(folder -> list(folder, taken));
    }

    /**
     * Walks a folder.
     *
     * @param root a folder
     * @param files gets each file that is taken
     * @param problems gets each folder that can't be read
     * @return how many files there were
     */
    public int walk(Path root, Consumer<Path> files, Consumer<InputProblem> problems) {
        Set<Path> entered = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        int count = 0;
        while (!open.isEmpty()) {
            Path path = open.pop();
            if (!Files.isDirectory(path)) {
                files.accept(path);
                count++;
                continue;
            }
            try {
                if (entered.add(path.toRealPath())) {
                    List<Path> inside = lister.list(path);
                    for (int i = inside.size() - 1; i >= 0; i--) {
                        open.push(inside.get(i));
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                problems.accept(new InputProblem(Place.of(path.toString()), "unreadable-folder", Excerpt.reason(e)));
            }
        }
        return count;
    }

    private static List<Path> list(Path folder, Predicate<Path> taken) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (taken.test(entry)) {
                    inside.add(entry);
                }
            }
        }
        inside.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        return inside;
    }
}
