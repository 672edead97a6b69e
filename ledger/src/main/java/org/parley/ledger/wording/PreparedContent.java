package org.parley.ledger.wording;

/** interim */
public record PreparedContent(String text) {
    /** interim */
    public static PreparedContent of(Content content) {
        return new PreparedContent(content.text());
    }
}
