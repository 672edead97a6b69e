package org.parley.ledger.wording;

import java.util.ArrayList;
import java.util.List;
import org.parley.ledger.query.Stretch;
import org.parley.ledger.query.Stretch.Kind;

/** Puts the stretches of a changed paragraph together: words that changed side by side are one change, with the blanks between them. */
final class ChangedWords {
    private final List<Stretch> stretches = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder leftOut = new StringBuilder();
    private final StringBuilder putIn = new StringBuilder();
    /** Kept behind a change; part of it if another one follows. */
    private String blank = "";

    /** Words that stand in one text alone, and those in their place in the other; both may be empty. */
    void change(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        flush(kept, Kind.KEPT);
        leftOut.append(blank).append(before);
        putIn.append(blank).append(after);
        blank = "";
    }

    /** Words that stand in both; may be empty. */
    void keep(String words) {
        boolean isChanging = leftOut.length() + putIn.length() > 0;
        if (isChanging && (blank + words).isBlank()) {
            blank += words;
            return;
        }
        closeChange();
        kept.append(words);
    }

    private void closeChange() {
        flush(leftOut, Kind.LEFT_OUT);
        flush(putIn, Kind.PUT_IN);
        kept.append(blank);
        blank = "";
    }

    /** All of them in order. */
    List<Stretch> stretches() {
        closeChange();
        flush(kept, Kind.KEPT);
        return List.copyOf(stretches);
    }

    private void flush(StringBuilder words, Kind kind) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(kind, words.toString()));
            words.setLength(0);
        }
    }
}
