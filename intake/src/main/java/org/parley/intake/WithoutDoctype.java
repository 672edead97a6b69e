package org.parley.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * XML whose document type declaration is left out, but for its line feeds, before a parser sees it: parsers differ in what they do
 * with one even if told to ignore it, and some fail on a broken one in ways of their own.
 */
final class WithoutDoctype extends Reader {
    private final Reader in;
    private final StringBuilder ready = new StringBuilder();
    private boolean prolog = true;

    WithoutDoctype(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        while (prolog && ready.length() == 0) {
            readOn();
        }
        if (ready.length() == 0) {
            return in.read(chars, offset, length);
        }
        int count = Math.min(length, ready.length());
        ready.getChars(0, count, chars, offset);
        ready.delete(0, count);
        return count;
    }

    /** Makes the next part of the prolog ready: white space, an instruction, a comment or the start of the first tag. */
    private void readOn() throws IOException {
        int c = in.read();
        if (c < 0) {
            prolog = false;
            return;
        }
        ready.append((char) c);
        if (c != '<') {
            return;
        }
        int kind = append();
        if (kind == '?') {
            appendThrough("?>");
        } else if (kind == '!') {
            if (append() == '-') {
                appendThrough("-->");
            } else {
                ready.setLength(0);
                skipDeclaration();
            }
        } else {
            prolog = false;
        }
    }

    private int append() throws IOException {
        int c = in.read();
        if (c >= 0) {
            ready.append((char) c);
        }
        return c;
    }

    private void appendThrough(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            int c = append();
            if (c < 0) {
                return;
            }
            matched = matchedThrough(end, matched, c);
        }
    }

    private void skipThrough(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            int c = skip();
            if (c < 0) {
                return;
            }
            matched = matchedThrough(end, matched, c);
        }
    }

    /** How much of the end stands at the last character; in {@code --->} the first hyphen is let go. */
    private static int matchedThrough(String end, int matched, int c) {
        if (c == end.charAt(matched)) {
            return matched + 1;
        }
        boolean repeated = matched > 0 && c == end.charAt(matched - 1);
        return repeated ? matched : c == end.charAt(0) ? 1 : 0;
    }

    private void skipDeclaration() throws IOException {
        boolean subset = false;
        while (true) {
            int c = skip();
            if (c < 0 || (c == '>' && !subset)) {
                return;
            }
            if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '"' || c == '\'') {
                skipThrough(String.valueOf((char) c));
            } else if (c == '<') {
                skipMarkup();
            }
        }
    }

    /** Comments and instructions hold quotation marks that mean nothing; declarations are gone through as what surrounds them. */
    private void skipMarkup() throws IOException {
        int kind = skip();
        if (kind == '?') {
            skipThrough("?>");
        } else if (kind == '!' && skip() == '-') {
            skipThrough("-->");
        }
    }

    private int skip() throws IOException {
        int c = in.read();
        if (c == '\n') {
            ready.append('\n');
        }
        return c;
    }

    /** What it reads from is the caller's to close. */
    @Override
    public void close() {}
}
