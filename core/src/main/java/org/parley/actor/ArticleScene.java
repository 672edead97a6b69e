package org.parley.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.model.Article;

/** What was found in one article before anybody asks who is meant. */
record ArticleScene(
        ActorWords words, KnownPersons known, Article article, ArticleText text, ChunkMap chunks, Cast cast) {

    @Nullable
    LocalDate day() {
        return article.published();
    }

    boolean sameSentence(int one, int other) {
        return text.at(one).sentence() == text.at(other).sentence();
    }

    /** How prominent a name stands in its sentence. */
    Antecedents.Place placeOf(Use use) {
        if (text.at(use.from()).headline()) {
            return Antecedents.Place.HEADLINE;
        }
        if (use.to() < text.size() && text.at(use.to()).possessive()) {
            return Antecedents.Place.POSSESSOR;
        }
        int before = use.from() - 1;
        if (before >= 0
                && sameSentence(before, use.from())
                && text.at(before).key().equals("the")) {
            before--;
        }
        boolean first = before < 0
                || !sameSentence(before, use.from())
                || !text.at(before).word()
                || words.pronoun(text.at(before)) != null
                || words.conjunction(text.at(before));
        if (first) {
            return Antecedents.Place.SUBJECT;
        }
        return introduced(use) ? Antecedents.Place.INTRODUCED : Antecedents.Place.OTHER;
    }

    private boolean age(int at) {
        return at + 1 < text.size()
                && text.at(at).text().matches("\\d\\d?")
                && text.at(at + 1).text().equals(",");
    }

    /** "Rosa Lindt, a sailor, …" where the article names her first. */
    private boolean introduced(Use use) {
        int behind = use.to();
        boolean comma =
                behind + 1 < text.size() && text.at(behind).text().equals(",") && sameSentence(behind, behind + 1);
        return comma
                && use.full()
                && (words.article(text.at(behind + 1)) || age(behind + 1))
                && use.equals(cast.firstOf(use.person()));
    }
}
