package org.parley.intake.file;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;

/**
 * A pattern of file names as shells have them: {@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}} and, for folders of any depth or
 * none, {@code **}. Names that begin with a dot are matched only by a pattern that has one after a separator.
 */
final class Glob {
    private static final String SIGNS = "*?[{";

    private final Path base;
    private final int depth;
    private final boolean hiddenToo;
    private final PathMatcher matcher;

    private Glob(Path base, int depth, boolean hiddenToo, PathMatcher matcher) {
        this.base = base;
        this.depth = depth;
        this.hiddenToo = hiddenToo;
        this.matcher = matcher;
    }

    /** Whether it has a sign that patterns have. */
    static boolean isPattern(String words) {
        return words.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    /**
     * The pattern.
     *
     * @throws IllegalArgumentException if a bracket is left open or braces stand within braces
     */
    static Glob of(String pattern) {
        List<String> names = List.of(pattern.replaceAll("/+", "/").split("/"));
        int fixed = 0;
        while (!isPattern(names.get(fixed))) {
            fixed++;
        }
        String start = String.join("/", names.subList(0, fixed));
        Path base = Path.of(fixed == 1 && start.isEmpty() ? "/" : start);
        boolean deep = pattern.contains("**");
        int baseDepth = base.toString().isEmpty() ? 0 : base.getNameCount();
        String anyDepth = String.join("/", names).replaceAll("(?<![^/])\\*\\*/", "{,**/}");
        return new Glob(
                base,
                deep ? Integer.MAX_VALUE : baseDepth + names.size() - fixed,
                names.stream().anyMatch(name -> name.startsWith(".") && !name.matches("\\.{1,2}")),
                FileSystems.getDefault().getPathMatcher("glob:" + anyDepth));
    }

    /** The folder under which all that matches lies. */
    Path base() {
        return base;
    }

    /**
     * What is to be met on a walk from the base: files that match, folders that match with their files of known formats, and folders
     * on the way to them.
     */
    Predicate<Path> taken() {
        return path -> {
            boolean folder = Files.isDirectory(path);
            if (!hiddenToo && FileName.of(path.toString()).startsWith(".")) {
                return false;
            }
            if (matcher.matches(path)) {
                return true;
            }
            if (isWithinMatch(path)) {
                return folder || FileName.isTaken(path.toString());
            }
            return folder && path.getNameCount() < depth;
        };
    }

    private boolean isWithinMatch(Path path) {
        Path parent = path.getParent();
        while (parent != null && !parent.equals(base)) {
            if (matcher.matches(parent)) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }
}
