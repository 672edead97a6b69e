package org.parley.actor;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names are compared. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MANGLED = Pattern.compile("[Â-Å]\\P{L}");
    private static final Pattern MANGLED_MARK = Pattern.compile("A[\\u0302\\u0303\\u0308\\u030A]\\P{L}");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LAST_OF_LATIN = 0xFF;
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

    private Names() {}

    /** Lower case, without accents and full stops. */
    static String fold(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return plain.replace('’', '\'')
                .replace(".", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /**
     * "FranÃ§ois" as "François": undoes that somebody read UTF-8 as Windows-1252, once or twice. A name that was not mangled, or
     * too badly, comes back as it is.
     */
    static String unmangled(String name) {
        String composed = MANGLED_MARK.matcher(name).find() ? Normalizer.normalize(name, Normalizer.Form.NFC) : name;
        String last = composed;
        for (int time = 0; time < 2 && MANGLED.matcher(last).find(); time++) {
            String better = decoded(last.replace("ÃÂ", "Ã"));
            if (better == null) {
                return last;
            }
            last = better;
        }
        return last;
    }

    private static @Nullable String decoded(String name) {
        try {
            // what Windows-1252 leaves empty was read as Latin-1
            boolean latin = name.chars().allMatch(letter -> letter <= LAST_OF_LATIN);
            CharsetEncoder encoder = (latin ? StandardCharsets.ISO_8859_1 : WESTERN).newEncoder();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(encoder.encode(CharBuffer.wrap(name)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** "WALLACE" as "Wallace"; acronyms stay. */
    static String withoutShouting(String name) {
        boolean shouted = name.length() > 3 && name.chars().noneMatch(Character::isLowerCase);
        return shouted ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) : name;
    }

    /** The words of a name, folded. */
    static List<String> words(String name) {
        return Arrays.asList(SPACE.split(fold(name)));
    }

    static boolean generation(String word) {
        return GENERATIONS.contains(word);
    }

    /** The words without "Jr." and the like. */
    static List<String> withoutGeneration(String name) {
        List<String> words = new ArrayList<>(words(name));
        while (words.size() > 1 && generation(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** Folded, without "Jr." and the like and without initials in the middle. */
    static String withoutMiddleInitials(String name) {
        List<String> words = withoutGeneration(name);
        for (int at = words.size() - 2; at > 0; at--) {
            if (words.get(at).length() == 1) {
                words.remove(at);
            }
        }
        return String.join(" ", words);
    }

    /** The last word of a name that is not "Jr.". */
    static String surname(String name) {
        List<String> words = withoutGeneration(name);
        return words.get(words.size() - 1);
    }

    static String firstName(String name) {
        return words(name).get(0);
    }

    /** Whether two full names may be one person's: same ends, and no middle name or "Jr." that differs. */
    static boolean same(String one, String other) {
        List<String> left = withoutGeneration(one);
        List<String> right = withoutGeneration(other);
        if (!surname(one).equals(surname(other)) || junior(one) != junior(other)) {
            return false;
        }
        if (!sameFirst(left.get(0), right.get(0))) {
            return false;
        }
        return left.size() != 3
                || right.size() != 3
                || left.get(1).charAt(0) == right.get(1).charAt(0);
    }

    private static boolean sameFirst(String left, String right) {
        return left.equals(right)
                || (left.length() == 1 && right.startsWith(left))
                || (right.length() == 1 && left.startsWith(right));
    }

    private static boolean junior(String name) {
        List<String> words = words(name);
        return generation(words.get(words.size() - 1));
    }
    /** Whether a name of two words or more ends a longer one: "Suu Kyi". */
    static boolean endOf(String part, String whole) {
        List<String> ending = words(part);
        List<String> full = words(whole);
        return ending.size() > 1
                && ending.size() < full.size()
                && full.subList(full.size() - ending.size(), full.size()).equals(ending);
    }

    /** Whether a shorter name is a stretch of a longer one. */
    static boolean partOf(List<String> part, List<String> whole) {
        for (int from = 0; from + part.size() <= whole.size(); from++) {
            if (whole.subList(from, from + part.size()).equals(part)) {
                return true;
            }
        }
        return false;
    }
}
