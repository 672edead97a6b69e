package org.parley.cli.terminal;

/** What a stretch of text is to the reader, and how a terminal shows it. The colours are those of the reader's own theme. */
public enum Ink {
    PLAIN(""),
    HEADING("1"),
    NAME("1"),
    FAINT("2"),
    QUOTED("36"),
    FAINT_QUOTED("2;36"),
    SOURCE("1;33"),
    CUE("35"),
    LABEL("34"),
    WARNING("31");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The select-graphic-rendition code of ECMA-48; empty for plain text. */
    String code() {
        return code;
    }
}
