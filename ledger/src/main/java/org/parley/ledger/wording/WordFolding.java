package org.parley.ledger.wording;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what does not make another word: case, diacritics, the kind of apostrophe, points and commas inside. */
final class WordFolding {
    private WordFolding() {}

    /** The folded word; empty for a word that is nothing but combining marks. */
    static String fold(String word) {
        String plain = isAscii(word) ? word : withoutDiacritics(word);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (lower.indexOf('.') >= 0 && !Character.isDigit(lower.charAt(0))) {
            lower = lower.replace(".", "");
        }
        return lower.indexOf(',') >= 0 ? lower.replace(",", "") : lower;
    }

    /** The folded word without its apostrophes: what is left where only letters and digits count. */
    static String lettersOf(String word) {
        String folded = fold(word);
        return folded.indexOf('\'') >= 0 ? folded.replace("'", "") : folded;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withoutDiacritics(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().forEach(codePoint -> append(plain, codePoint));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int codePoint) {
        int type = Character.getType(codePoint);
        if (WordScanner.isApostrophe(codePoint)) {
            plain.append('\'');
        } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT && type != Character.ENCLOSING_MARK) {
            String letters = letters(codePoint);
            if (letters.isEmpty()) {
                plain.appendCodePoint(codePoint);
            } else {
                plain.append(letters);
            }
        }
    }

    /** Letters that Unicode does not take apart although people write them without their stroke or as two. */
    private static String letters(int codePoint) {
        return switch (codePoint) {
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ı' -> "i";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            default -> "";
        };
    }
}
