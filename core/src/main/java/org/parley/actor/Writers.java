package org.parley.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ResolvedBy;

/** Says who writes "I": the author, whoever signs below a letter, or whoever the last lines of an opinion piece introduce. */
final class Writers {
    private static final int LONGEST_PLACE = 4;
    private static final int LAST_PARAGRAPHS = 3;

    private final ArticleScene scene;
    private final ArticleText text;

    Writers(ArticleScene scene) {
        this.scene = scene;
        this.text = scene.text();
    }

    /** Who writes the pronoun at a token, which stands in nobody's quotation; null if the article does not say. */
    @Nullable
    Answer of(int at, Pronoun pronoun) {
        List<String> authors = scene.article().authors();
        if (authors.size() == 1) {
            return Answer.of(Actor.of(authors.get(0), ActorKind.PERSON, null, null, "JRN"), ResolvedBy.NAME);
        }
        // "we" may be the newspaper, a party, or everybody
        Person writer = authors.isEmpty() && pronoun == Pronoun.I ? signing(at) : null;
        return writer == null ? null : Answer.of(writer, ResolvedBy.NAME);
    }

    private @Nullable Person signing(int at) {
        Person introduced = null;
        for (Use use : scene.cast().uses()) {
            if (use.from() > at && use.full() && opensParagraph(use.from()) && first(use)) {
                if (signature(use) && only(use)) {
                    return use.person();
                }
                introduced = introduced == null && presentsWriter(use) ? use.person() : introduced;
            }
        }
        return introduced;
    }

    private boolean opensParagraph(int at) {
        return at == 0 || text.at(at - 1).paragraph() != text.at(at).paragraph();
    }

    /** A paragraph of a name and at most a place: "Rosa Lindt, Tucson". */
    private boolean signature(Use use) {
        int at = use.to();
        while (at < text.size()
                && text.at(at).paragraph() == text.at(use.from()).paragraph()) {
            if (at - use.to() > LONGEST_PLACE
                    || (text.at(at).word() && !text.at(at).capital())) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean first(Use use) {
        return use.equals(scene.cast().firstOf(use.person()));
    }

    /** Who signs a letter is not spoken of in it: a heading of one name is no signature. */
    private boolean only(Use use) {
        return scene.cast().uses().stream()
                        .filter(other -> other.person() == use.person())
                        .count()
                == 1;
    }

    /** "Rosa Lindt chairs the party.": one of the last paragraphs. */
    private boolean presentsWriter(Use use) {
        boolean last =
                text.at(text.size() - 1).paragraph() - text.at(use.from()).paragraph() < LAST_PARAGRAPHS;
        int verb = use.to();
        if (verb < text.size() && text.at(verb).text().equals(",")) {
            while (verb < text.size()
                    && scene.sameSentence(use.from(), verb)
                    && !scene.words().presentsWriter(text.at(verb))) {
                verb++;
            }
        }
        return last && verb < text.size() && scene.words().presentsWriter(text.at(verb));
    }
}
