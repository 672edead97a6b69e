package org.parley.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.reading.AttributionTags.Role;
import org.parley.reading.AttributionTags.Stretch;

class AttributionTagsTest {
    @Test
    void readsBackWhatWasWritten() {
        int[] tags = new int[9];
        Stretch content = new Stretch(Role.CONTENT, 0, 4);
        Stretch source = new Stretch(Role.SOURCE, 5, 7);
        Stretch cue = new Stretch(Role.CUE, 7, 8);
        AttributionTags.write(tags, content);
        AttributionTags.write(tags, source);
        AttributionTags.write(tags, cue);

        assertThat(AttributionTags.stretches(tags)).containsExactly(content, source, cue);
    }

    @Test
    void stretchesOfOneRoleSideBySideStayApart() {
        int[] tags = new int[3];
        AttributionTags.write(tags, new Stretch(Role.CONTENT, 0, 1));
        AttributionTags.write(tags, new Stretch(Role.CONTENT, 1, 3));

        assertThat(AttributionTags.stretches(tags)).hasSize(2);
        assertThat(AttributionTags.mayFollow(tags[0], tags[1])).isTrue();
    }

    @Test
    void nothingGoesOnThatWasNotOpened() {
        int[] tags = new int[3];
        AttributionTags.write(tags, new Stretch(Role.SOURCE, 0, 3));
        int inside = tags[1];

        assertThat(AttributionTags.mayStart(inside)).isFalse();
        assertThat(AttributionTags.mayEnd(inside)).isFalse();
        assertThat(AttributionTags.mayFollow(0, inside)).isFalse();
    }
}
