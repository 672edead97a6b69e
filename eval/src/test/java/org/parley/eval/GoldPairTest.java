package org.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Article;
import org.parley.model.Span;

class GoldPairTest {
    private static final String TEXT = "Sylvania said Freedonia struck Sylvania.";

    private static GoldPair pair(@Nullable String marked, String recipient) {
        EventLine event = new EventLine(
                "ASSAULT",
                null,
                null,
                null,
                null,
                null,
                List.of(new EventLine.PartyLine("Freedonia", null, null)),
                List.of(new EventLine.PartyLine(recipient, null, null)),
                null,
                null,
                null,
                marked);
        return GoldPair.of(new GoldEvents(Article.of(TEXT, null), List.of(event)))
                .get(0);
    }

    @Test
    void takesPartiesFromWhereTheyAreTagged() {
        GoldPair pair = pair("Sylvania said <s>Freedonia</s> struck <t>Sylvania</t>.", "Sylvania");
        assertThat(pair.actor()).isEqualTo(new Span(14, 23));
        assertThat(pair.recipient()).isEqualTo(new Span(31, 39));
    }

    @Test
    void takesTheirWordsWhereTheTagsAreOfAnotherText() {
        GoldPair pair = pair("It said <s>Freedonia</s> struck <t>Sylvania</t>.", "Sylvania");
        assertThat(pair.actor()).isEqualTo(new Span(14, 23));
        assertThat(pair.recipient()).isEqualTo(new Span(0, 8));
    }

    @Test
    void leavesAPartyEmptyThatTheTextDoesNotName() {
        assertThat(pair(null, "a recipient").recipient()).isEqualTo(new Span(0, 0));
    }
}
