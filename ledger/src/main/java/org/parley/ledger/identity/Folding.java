package org.parley.ledger.identity;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Characters of names, made comparable: everything but case. */
final class Folding {
    /** Accents of alphabets; the vowel signs of other scripts tell words apart and stay. */
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼʻ′]+");

    private Folding() {}

    /** Compatibility forms, accents, apostrophes and invisible characters gone. */
    static String fold(String name) {
        String visible = INVISIBLE.matcher(name).replaceAll("");
        String plain = ACCENTS.matcher(Normalizer.normalize(visible, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        APOSTROPHES.matcher(plain).replaceAll("").codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    /** Letters that have no accent to lose. */
    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ø' -> folded.append('o');
            case 'Ø' -> folded.append('O');
            case 'ł' -> folded.append('l');
            case 'Ł' -> folded.append('L');
            case 'đ', 'ð' -> folded.append('d');
            case 'Đ', 'Ð' -> folded.append('D');
            case 'ı' -> folded.append('i');
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'Æ' -> folded.append("Ae");
            case 'œ' -> folded.append("oe");
            case 'Œ' -> folded.append("Oe");
            case 'þ' -> folded.append("th");
            case 'Þ' -> folded.append("Th");
            case '&' -> folded.append(" and ");
            default -> folded.appendCodePoint(c);
        }
    }

    static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2212';
    }
}
