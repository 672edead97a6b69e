package org.parley.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Mention;
import org.parley.model.MentionKind;
import org.parley.model.Span;

class LabelMentionsTest {
    @Test
    void countsCodePointsNotUtf16Units() {
        String text = "😀 Lund";
        Mention lund = new Mention(new Span(3, 7), MentionKind.PERSON, 1.0);

        LabelMentions.Labelled line = LabelMentions.Labelled.of(new LabelMentions.Article("a", text), List.of(lund));

        assertThat(line.mentions()).containsExactly(List.of(2, 6, "PERSON"));
    }
}
