package org.parley.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What the word lists and rules were, as one number for the provenance of an extraction. */
public final class LanguageDigest {
    /** Lists every other file of {@code parley/} in {@code language/}, one path a line; the build writes it. */
    private static final String FILES = "parley/files.txt";

    private LanguageDigest() {}

    /**
     * SHA-256 over path and content of every word list and rule file on the class path, in path order, as 64 hexadecimal digits.
     *
     * @throws IllegalStateException where the list of files names one that is not there
     */
    public static String compute() {
        MessageDigest digest = sha256();
        for (String path : paths()) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try (DigestInputStream in = new DigestInputStream(open(path), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(path, e);
            }
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Class path names of all word lists and rule files, in path order. */
    public static List<String> paths() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(FILES), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILES, e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = LanguageDigest.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + ":1: no such file on the class path");
        }
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
