package org.parley.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.model.ActorKind;
import org.parley.model.ActorRef;
import org.parley.model.Article;
import org.parley.model.Reading;
import org.parley.model.ResolvedBy;
import org.parley.model.Span;

class ActorFinderTest {
    @Test
    void sameWordsGiveTheSameAnswer() {
        Told told = Told.undated("Rosa Lindt spoke. [[She]] left.");
        assertThat(told.source(0)).isEqualTo(told.source(0));
        assertThat(told.source(0).actor().id())
                .isEqualTo(told.words("Rosa Lindt").actor().id());
    }

    @Test
    void wordsOutsideEveryPassageLeadToNobody() {
        Article article = Article.of("Nothing here.", null);
        ActorRef nobody = new ActorFinder()
                .find(article, List.of(), new Reading(List.of(), List.of(), List.of()))
                .refer(List.of(new Span(0, 7)));
        assertThat(nobody.actor().name()).isEqualTo("Nothing");
        assertThat(nobody.actor().kind()).isEqualTo(ActorKind.UNNAMED);
        assertThat(nobody.resolvedBy()).isEqualTo(ResolvedBy.NONE);
    }

    @Test
    void noWordsLeadToNobody() {
        ActorRef nobody = new ActorFinder()
                .find(Article.of("", null), List.of(), new Reading(List.of(), List.of(), List.of()))
                .refer(List.of());
        assertThat(nobody.resolvedBy()).isEqualTo(ResolvedBy.NONE);
    }

    @Test
    void longArticlesTakeTimeInProportion() {
        String paragraph =
                "Premier Rosa Lindt met Emil Tark, who said that he knew. [[She]] agreed with his aides.\n\n";
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            Told told = Told.undated(paragraph.repeat(4000));
            assertThat(told.name(3999)).isEqualTo("Rosa Lindt");
        });
    }

    @Test
    void oddCharactersDoNoHarm() {
        Told told = Told.undated(
                "\uD800 [[\uDC00]] ’s [[’s]] “” [[and]] [[, of]] [[who]] \u0000 [[A. B. C.]] said [[the]].");
        for (int i = 0; i < 6; i++) {
            assertThat(told.source(i).actor().kind()).isNotNull();
        }
    }
}
