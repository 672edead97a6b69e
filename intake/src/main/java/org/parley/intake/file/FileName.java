package org.parley.intake.file;

import java.util.List;
import java.util.Locale;

/** Names of files and of members of archives. */
final class FileName {
    /** Stands between an archive and its member, as in the addresses of Java archives. */
    static final String MEMBER_MARK = "!/";

    private static final List<String> PACKINGS = List.of(".gz", ".zst", ".zip");

    private FileName() {}

    /** What stands behind the last separator. */
    static String of(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Without the ending of one compression or archive, if it has one and something before it. */
    static String withoutPacking(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String packing : PACKINGS) {
            if (lower.endsWith(packing) && lower.length() > packing.length()) {
                return name.substring(0, name.length() - packing.length());
            }
        }
        return name;
    }

    /** Whether a file met in a folder or archive is taken: its ending is that of a format or an archive. */
    static boolean isTaken(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                || !Format.ofName(withoutPacking(name)).isEmpty();
    }

    static boolean isWarc(String name) {
        return Format.ofName(withoutPacking(name)).contains(Format.WARC);
    }
}
