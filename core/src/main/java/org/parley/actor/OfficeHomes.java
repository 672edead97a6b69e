package org.parley.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Passage;
import org.parley.model.PassageKind;

/**
 * Says to which country those belong who are introduced by a bare post of state: "Foreign Minister Ana Ruiz". Papers leave the country
 * out where the sentence is about it ("Chile will not yield, Foreign Minister Ana Ruiz said"), where the report comes from its
 * capital, or where the headline begins with it.
 */
final class OfficeHomes {
    private static final Set<String> OF_STATE = Set.of("GOV", "MIL");
    private static final Set<Term.Kind> PLACES = Set.of(Term.Kind.COUNTRY, Term.Kind.CAPITAL, Term.Kind.SEAT);
    /** A subject stands among the first words of its sentence: "On Monday, Chile …". */
    private static final int SUBJECT_WITHIN = 5;

    private final ArticleText text;
    private final ChunkMap chunks;
    private final List<Passage> passages;
    private final Cast cast;

    OfficeHomes(ArticleText text, ChunkMap chunks, List<Passage> passages, Cast cast) {
        this.text = text;
        this.chunks = chunks;
        this.passages = passages;
        this.cast = cast;
    }

    /** Tells persons whose country nothing else does. */
    void infer() {
        Optional<String> general = dateline().or(this::headline);
        for (Person person : cast.persons()) {
            Use first = cast.firstOf(person);
            if (first != null && person.country() == null && holdsOffice(person)) {
                subject(text.at(first.from()).sentence(), first.from())
                        .or(() -> before(first))
                        .or(() -> general)
                        .ifPresent(person::infer);
            }
        }
    }

    private static boolean holdsOffice(Person person) {
        Role post = person.post();
        return post != null
                && post.owner() == null
                && post.state() == null
                && !post.former()
                && OF_STATE.contains(String.valueOf(post.sector()));
    }

    /** The subject of the sentence before, in the same paragraph or at the end of the one before. */
    private Optional<String> before(Use use) {
        int sentence = text.at(use.from()).sentence() - 1;
        return subject(sentence, use.from());
    }

    private Optional<String> subject(int sentence, int before) {
        int start = start(sentence, before);
        return start < 0 ? Optional.empty() : inSentence(start, sentence, before);
    }

    private int start(int sentence, int before) {
        int at = before;
        while (at >= 0 && text.at(at).sentence() >= sentence) {
            at--;
        }
        int start = at + 1;
        return start <= before && text.at(start).sentence() == sentence ? start : -1;
    }

    private Optional<String> inSentence(int start, int sentence, int before) {
        int end = Math.min(before, start + SUBJECT_WITHIN);
        for (int at = start; at < end && text.at(at).sentence() == sentence; at++) {
            Chunk chunk = chunks.startingAt(at);
            if (chunk != null && isSubject(chunk, start)) {
                return Optional.ofNullable(chunk.term().country());
            }
        }
        return Optional.empty();
    }

    private boolean isSubject(Chunk chunk, int start) {
        boolean place = PLACES.contains(chunk.term().kind()) && chunk.term().placing();
        boolean owns = chunk.to() < text.size() && text.at(chunk.to()).key().startsWith("'");
        boolean follows = chunk.from() > start
                && Character.isLowerCase(text.at(chunk.from() - 1).text().charAt(0));
        return place && !owns && !follows && !text.at(chunk.from()).quoted();
    }

    private Optional<String> dateline() {
        return ofParagraphs(PassageKind.DATELINE)
                .filter(chunk -> chunk.term().placing())
                .map(chunk -> chunk.term().country())
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<String> headline() {
        @Nullable
        Chunk first = ofParagraphs(PassageKind.HEADLINE)
                .filter(chunk -> chunk.term().placing())
                .findFirst()
                .orElse(null);
        return first == null
                ? Optional.empty()
                : Optional.ofNullable(first.term().country());
    }

    private Stream<Chunk> ofParagraphs(PassageKind kind) {
        return chunks.all().stream()
                .filter(chunk -> passages.get(text.at(chunk.from()).paragraph()).kind() == kind);
    }
}
