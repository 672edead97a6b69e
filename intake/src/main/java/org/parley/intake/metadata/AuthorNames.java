package org.parley.intake.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/** Takes names out of what stands where authors are named. Thread-safe. */
final class AuthorNames {
    private static final int LONGEST_INPUT = 400;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;
    private static final Pattern NOISE = Pattern.compile(
            "<[^>]{0,200}>|(?:https?:)?//\\S+|www\\.\\S+|\\S+@\\S+|(?<!\\S)@\\w+|\\([^)]{0,80}\\)|\\[[^]]{0,80}]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}.’')]+$");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern ONE_WORD = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}'’-]+");

    private final Pattern joiner;
    private final Set<String> roles = words("role");
    private final List<String> prefixes = words("by").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    AuthorNames() {
        String and = words("and").stream().map(Pattern::quote).sorted().collect(Collectors.joining("|"));
        joiner = Pattern.compile("(?iu)\\s*[;|/•·&\\n]\\s*|\\s+(?:" + and + ")\\s+|\\s+[–—-]\\s+");
    }

    private static Set<String> words(String kind) {
        return WordTable.read("parley/intake/metadata/byline-words.tsv", "word", "kind").stream()
                .filter(row -> row.get("kind").equals(kind))
                .map((WordRow row) -> row.get("word"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The names, each once, without roles, addresses and the outlet's own name. */
    List<String> in(String words, String outlet) {
        String text = words.length() > LONGEST_INPUT ? words.substring(0, LONGEST_INPUT) : words;
        text = NOISE.matcher(Parser.unescapeEntities(text, false)).replaceAll(" ");
        text = withoutPrefix(SPACE.matcher(text).replaceAll(" ").strip());
        List<String> names = new ArrayList<>();
        for (String group : joiner.splitAsStream(text).toList()) {
            for (String part : parts(group)) {
                String name = EDGES.matcher(withoutPrefix(part.strip())).replaceAll("");
                boolean isNew = part.chars().noneMatch(Character::isDigit)
                        && names.stream().noneMatch(name::equalsIgnoreCase);
                if (isNew && isName(name) && !OutletName.isSame(name, outlet)) {
                    names.add(name);
                }
            }
        }
        names.removeIf(name -> names.stream().anyMatch(other -> name.endsWith(" " + other)));
        return names;
    }

    /** Whether the words begin as a byline does. */
    boolean startsLikeByline(String words) {
        return !withoutPrefix(words).equals(words);
    }

    /** Parts between commas; two single words are a surname before a first name. */
    private static List<String> parts(String group) {
        List<String> parts = COMMA.splitAsStream(group)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean inverted = parts.size() == 2
                && ONE_WORD.matcher(parts.get(0)).matches()
                && ONE_WORD.matcher(parts.get(1)).matches();
        return inverted ? List.of(parts.get(1) + " " + parts.get(0)) : parts;
    }

    private String withoutPrefix(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String prefix : prefixes) {
            boolean ends = lower.length() > prefix.length() + 1 && !Character.isLetter(lower.charAt(prefix.length()));
            if (ends && lower.startsWith(prefix)) {
                String rest = words.substring(prefix.length()).replaceFirst("^[\\s:.]+", "");
                return rest.isEmpty() || Character.isLowerCase(rest.charAt(0)) ? words : rest;
            }
        }
        return words;
    }

    private boolean isName(String name) {
        List<String> parts = WORDS.splitAsStream(name).toList();
        return name.length() > 1
                && name.length() <= LONGEST_NAME
                && parts.size() <= MOST_WORDS
                && Character.isLetter(name.charAt(0))
                && parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).noneMatch(roles::contains);
    }
}
