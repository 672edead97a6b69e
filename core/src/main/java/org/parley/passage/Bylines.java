package org.parley.passage;

import java.util.Set;
import org.parley.lexicon.WordTable;
import org.parley.model.Article;

/** Tells lines that say nothing but who wrote the article. */
final class Bylines {
    private static final int LONGEST = 24;
    private static final int LONGEST_NAME = 4;
    private static final String JOINTS = ",.&|/-'’";

    private final Set<String> agencies = WordTable.words("parley/en/passage/agencies.tsv", "agency");
    private final Set<String> smallWords = WordTable.words("parley/en/passage/small-words.tsv", "word");

    /** Whether the line is "By Ana Ruiz", "Ana Ruiz, Reuters", an agency's name, or one of the article's authors. */
    boolean isByline(Article article, Line line) {
        if (line.size() > LONGEST) {
            return false;
        }
        String text = line.span().of(line.text());
        return article.authors().contains(text)
                || agencies.contains(text)
                || (line.word(0).equalsIgnoreCase("by") && isNames(line, 1))
                || isNameAndAgency(line, text);
    }

    private boolean isNameAndAgency(Line line, String text) {
        int comma = separator(line);
        if (comma < 2 || comma > LONGEST_NAME || comma + 1 >= line.size()) {
            return false;
        }
        int agency = line.words().get(comma + 1).start() - line.span().start();
        return isNames(line.part(0, comma), 0) && agencies.contains(text.substring(agency));
    }

    private static int separator(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.first(i) == ',' || line.first(i) == '|') {
                return i;
            }
        }
        return -1;
    }

    /** Whether there are two capitalised words at least from some word on, and nothing but such and what joins them. */
    private boolean isNames(Line line, int from) {
        int names = 0;
        for (int i = from; i < line.size(); i++) {
            int first = line.first(i);
            if (Character.isUpperCase(first)) {
                names++;
            } else if (!isJoint(first) && !smallWords.contains(line.word(i))) {
                return false;
            }
        }
        return names >= 2;
    }

    /** Whether the punctuation may stand in a list of writers; a full stop may follow an initial. */
    private static boolean isJoint(int first) {
        return JOINTS.indexOf(first) >= 0;
    }
}
