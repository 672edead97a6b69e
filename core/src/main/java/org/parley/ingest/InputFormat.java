package org.parley.ingest;

import java.util.Locale;

/** How articles are laid out in a file or stream. */
public enum InputFormat {
    /** One article, nothing but its text. */
    TEXT,
    /** One article a line, each a JSON object. */
    JSONL,
    /** JSONL if the first character that is no white space is an opening brace, else text. */
    AUTO;

    /** The format that a file's name promises: JSONL for .jsonl, .ndjson and .json, else text. */
    public static InputFormat ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json") ? JSONL : TEXT;
    }

    /** Whether a file found in a folder is taken: .txt, .jsonl and .ndjson are. */
    static boolean isTakenFromFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }
}
