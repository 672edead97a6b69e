package org.parley.web.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.ledger.query.Stretch;

/**
 * How a text became another: paragraphs first, then words within paragraphs that changed (Myers, "An O(ND) difference algorithm",
 * 1986).
 */
public final class TextDifference {
    /** Above this many parts on either side the comparison would take too long, and the whole counts as changed. */
    private static final int PARTS = 4_000;

    private static final Pattern PARAGRAPH = Pattern.compile("(?<=\n)");
    private static final Pattern WORD = Pattern.compile("(?<=\\s)(?=\\S)");

    private TextDifference() {}

    /**
     * Stretches in order: kept and left-out ones together are the earlier text, kept and put-in ones the later.
     *
     * @param earlier the text before
     * @param later the text after
     */
    public static List<Stretch> of(String earlier, String later) {
        List<Stretch> stretches = new ArrayList<>();
        compare(List.of(PARAGRAPH.split(earlier)), List.of(PARAGRAPH.split(later)), true, stretches);
        return List.copyOf(stretches);
    }

    private static void compare(List<String> before, List<String> after, boolean paragraphs, List<Stretch> out) {
        if (before.size() > PARTS || after.size() > PARTS) {
            add(Stretch.Kind.LEFT_OUT, before, out);
            add(Stretch.Kind.PUT_IN, after, out);
            return;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(Stretch.Kind.KEPT, before.subList(at, delta.getSource().getPosition()), out);
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            if (paragraphs && !gone.isEmpty() && !come.isEmpty()) {
                compare(words(gone), words(come), false, out);
            } else {
                add(Stretch.Kind.LEFT_OUT, gone, out);
                add(Stretch.Kind.PUT_IN, come, out);
            }
            at = delta.getSource().getPosition() + gone.size();
        }
        add(Stretch.Kind.KEPT, before.subList(at, before.size()), out);
    }

    private static List<String> words(List<String> paragraphs) {
        return List.of(WORD.split(String.join("", paragraphs)));
    }

    private static void add(Stretch.Kind kind, List<String> parts, List<Stretch> out) {
        if (parts.isEmpty()) {
            return;
        }
        String text = String.join("", parts);
        int last = out.size() - 1;
        if (last >= 0 && out.get(last).kind() == kind) {
            out.set(last, new Stretch(kind, out.get(last).text() + text));
        } else {
            out.add(new Stretch(kind, text));
        }
    }
}
