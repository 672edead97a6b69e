package org.parley.export;

/** Makes texts fit for formats that do not take every UTF-16 unit; what does not fit becomes U+FFFD. */
final class Characters {
    private static final char REPLACEMENT = '\ufffd';

    private Characters() {}

    /** Without surrogates that have no partner, which UTF-8 has no form for. The same object where there are none. */
    static String wellFormed(String text) {
        return replaced(text, Kind.ENCODABLE);
    }

    /** The same, and without NUL, at which some readers of CSV take a text to end. */
    static String withoutNul(String text) {
        return replaced(text, Kind.PLAIN);
    }

    /** Nothing but the characters of XML 1.0 (its production 2, Char). */
    static String xml(String text) {
        return replaced(text, Kind.XML);
    }

    private static String replaced(String text, Kind kind) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int units = Character.charCount(character);
            if (!kind.takes(character)) {
                if (changed == null) {
                    changed = new StringBuilder(text);
                }
                changed.setCharAt(i, REPLACEMENT);
            }
            i += units;
        }
        return changed == null ? text : changed.toString();
    }

    private enum Kind {
        ENCODABLE,
        PLAIN,
        XML;

        boolean takes(int character) {
            boolean encodable = character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE;
            return switch (this) {
                case ENCODABLE -> encodable;
                case PLAIN -> encodable && character != 0;
                case XML ->
                    encodable
                            && (character >= ' ' || character == '\t' || character == '\n' || character == '\r')
                            && character != 0xFFFE
                            && character != 0xFFFF;
            };
        }
    }
}
