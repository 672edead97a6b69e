package org.parley.ledger.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.ActorKind;

/**
 * Which actors of single articles are one actor.
 *
 * <ol>
 *   <li><b>Persons of the same full name</b> are one. Case, accents, apostrophes, hyphens, points, honorifics ("Sir"), particles
 *       ("von", "al") and "Jr." don't count, and a middle name may be left out. "Jr." and "Sr." differ.
 *   <li><b>Organisations, groups and countries</b> of the same name and kind are one; a leading "the" doesn't count.
 *   <li><b>Different countries</b> keep actors of one name apart. Those of that name without a country could then be either, so
 *       they are an actor by themselves; the same goes for "George Bush" between George W. and George H. W. Bush.
 *   <li><b>Listed actors</b> join all actors that have one of their names and no other country. An actor whom several listed
 *       ones would fit joins the one of its country, else none.
 *   <li><b>A name that says less</b> (a bare surname, "J. Ruiz" for "Jorge Ruiz", "Vega Ruiz" for "Ana Vega Ruiz") joins a full
 *       one on evidence alone: nobody else of that surname comes into question, and the country is known to be the same or a
 *       post is shared. Otherwise two people with the same surname stay apart. A first name alone joins nobody.
 *   <li><b>Unnamed actors</b> never join anybody.
 *   <li><b>Rulings</b> come before all of this: merged actors are one even with different countries, and an actor set apart is
 *       joined by merges alone. It still counts as another of its name.
 * </ol>
 *
 * <p>What is the same never depends on the order of the input. No state; thread-safe.
 */
public final class IdentityRules {
    /** A longer surname or name is cut in keys, which makes blocks coarser and nothing else. */
    private static final int LONGEST_KEY = 64;

    private IdentityRules() {}

    /**
     * A key such that only actors of one block can be the same by rule: kind and folded surname for persons, kind and folded
     * name otherwise, kind and id for unnamed actors. It depends on nothing but the actor.
     */
    public static String block(KnownActor actor) {
        return actor.kind() == ActorKind.UNNAMED ? "UNNAMED:" + actor.id() : block(actor.kind(), actor.name());
    }

    /** The blocks that the names and aliases of a listed actor reach, in order. */
    public static Set<String> blocks(ListedActor actor) {
        Set<String> found = new TreeSet<>();
        if (actor.kind() == ActorKind.UNNAMED) {
            return found;
        }
        for (String name : ActorNames.spelled(actor)) {
            for (ActorKind kind : Namesakes.kindsMeantBy(actor.kind())) {
                found.add(block(kind, name));
            }
        }
        return found;
    }

    private static String block(ActorKind kind, String name) {
        String key = kind == ActorKind.PERSON ? PersonName.of(name).surname() : ActorNames.folded(name);
        int end = key.offsetByCodePoints(0, Math.min(LONGEST_KEY, key.codePointCount(0, key.length())));
        return kind.name() + ":" + key.substring(0, end);
    }

    /**
     * Divides actors into those that are one.
     *
     * <p>Nothing outside the collections is looked at: actors of a block must come together, and so must all blocks that a ruling,
     * a listed actor or several of one Wikidata item touch. Merges tie blocks together; whoever divides block by block unites
     * sets that share a merge. Several blocks may come at once; blocks that nothing ties together don't influence each other.
     *
     * @param block actors, with different ids
     * @param listed all listed actors that reach into these blocks; others do no harm
     * @param rulings may name ids that are not in the collection; those are passed over
     * @return sets of ids, each in order, by their first id; every id of the collection is in one of them
     * @throws IllegalArgumentException if two actors have the same id
     */
    public static List<Set<String>> group(
            Collection<KnownActor> block, Collection<ListedActor> listed, Rulings rulings) {
        return identify(block, listed, rulings).stream()
                .<Set<String>>map(Identity::ids)
                .toList();
    }

    /**
     * The same as {@link #group}, with the listed actors that each set is.
     *
     * @return by the first id of each set
     */
    public static List<Identity> identify(
            Collection<KnownActor> block, Collection<ListedActor> listed, Rulings rulings) {
        return new Grouping(block, listed, rulings).identities();
    }
}
