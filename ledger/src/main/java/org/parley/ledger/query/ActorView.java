package org.parley.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger knows about an actor.
 *
 * @param card as lists show it
 * @param members the actors, as single articles have them, that are taken for this one; more than one where names differ
 * @param posts by first day
 * @param reports how many reports have it for speaker
 * @param utterances how many utterances these are
 * @param speaksAbout whom its statements name, most often first, two dozen at most
 * @param spokenAboutBy who names it in statements, likewise
 */
public record ActorView(
        ActorCard card,
        List<Member> members,
        List<PostHeld> posts,
        int reports,
        int utterances,
        List<Counted> speaksAbout,
        List<Counted> spokenAboutBy) {
    public ActorView {
        members = List.copyOf(members);
        posts = List.copyOf(posts);
        speaksAbout = List.copyOf(speaksAbout);
        spokenAboutBy = List.copyOf(spokenAboutBy);
    }

    /**
     * An actor as single articles have it.
     *
     * @param id of the {@link org.parley.model.Actor}
     * @param name as these articles have it
     * @param country as these articles have it; absent where they do not tell
     * @param reports how many reports have it for speaker
     */
    public record Member(String id, String name, @Nullable String country, int reports) {}

    /**
     * A post.
     *
     * @param title in the words of articles or of an imported list
     * @param first first day on which it is known; absent where no day is
     * @param last last day on which it is known; absent likewise
     * @param source "articles", or the name of the imported list
     */
    public record PostHeld(
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String source) {}

    /**
     * Another actor and how often.
     *
     * @param actor the other
     * @param reports how many reports
     */
    public record Counted(ActorCard actor, int reports) {}
}
