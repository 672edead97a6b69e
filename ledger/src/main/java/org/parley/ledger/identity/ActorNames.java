package org.parley.ledger.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.identity.NameWords.Word;
import org.parley.model.ActorKind;

/** How names are compared, and which name of many is shown. */
public final class ActorNames {
    private ActorNames() {}

    /**
     * A name as it was met.
     *
     * @param name as articles have it
     * @param reports how many have it so
     */
    public record Counted(String name, int reports) {}

    /**
     * A name in the form in which two spellings of it are equal: lower case; without accents, apostrophes, points and hyphens;
     * initials run together; "the", honorifics ("Sir", "Dr.") and generations ("Jr.") dropped where more is left.
     *
     * @return never blank unless the name is; a name of signs alone stays as it is
     */
    public static String folded(String name) {
        List<Word> words = NameWords.of(name).withoutGeneration();
        if (words.isEmpty()) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
        boolean article = words.size() > 1 && words.get(0).text().equals("the");
        StringBuilder folded = new StringBuilder();
        for (int i = article ? 1 : 0; i < words.size(); i++) {
            boolean run = i > 0 && words.get(i).isInitial() && words.get(i - 1).isInitial();
            folded.append(folded.isEmpty() || run ? "" : " ")
                    .append(words.get(i).text());
        }
        return folded.toString();
    }

    /**
     * The name to show for an actor.
     *
     * @param listed the main name in an imported list; absent where none has the actor
     * @param met the names that articles have; not empty unless there is a listed one
     * @return the listed name; else the one with most words, then fewest initials among them, then most reports, then the first by UTF-16 units
     * @throws IllegalArgumentException if there is no name at all
     */
    public static String fullest(@Nullable String listed, Collection<Counted> met) {
        if (listed != null) {
            return listed;
        }
        return met.stream()
                .max(Comparator.comparingInt((Counted counted) ->
                                NameWords.of(counted.name()).words().size())
                        .thenComparingInt(ActorNames::wordsInFull)
                        .thenComparingInt(Counted::reports)
                        .thenComparing(Counted::name, Comparator.reverseOrder()))
                .map(Counted::name)
                .orElseThrow(() -> new IllegalArgumentException("an actor without a name"));
    }

    private static int wordsInFull(Counted counted) {
        return (int) NameWords.of(counted.name()).words().stream()
                .filter(word -> !word.isInitial())
                .count();
    }

    /** The names of a listed actor as articles would write them: "Ruiz, Ana" is also "Ana Ruiz". */
    static Set<String> spelled(ListedActor actor) {
        List<String> names = new ArrayList<>(List.of(actor.name()));
        actor.aliases().stream().sorted().forEach(names::add);
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            int comma = name.indexOf(',');
            boolean turned = actor.kind() == ActorKind.PERSON && comma > 0 && comma == name.lastIndexOf(',');
            String behind = turned ? name.substring(comma + 1).strip() : "";
            boolean given = !behind.isEmpty() && !isGeneration(behind);
            found.add(given ? behind + " " + name.substring(0, comma).strip() : name);
        }
        return found;
    }

    private static boolean isGeneration(String words) {
        List<Word> found = NameWords.of(words).words();
        return found.size() == 1 && found.get(0).isGeneration();
    }
}
