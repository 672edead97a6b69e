package org.parley.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 03 May 2024 10:20:30 +0200 | 2024-05-03T10:20:30+02:00",
                "Thu, 03 May 2024 10:20:30 GMT   | 2024-05-03T10:20:30Z",
                "3 May 24 10:20 EDT              | 2024-05-03T10:20:00-04:00",
                "Fri, 3 Sept. 2021 1:02:03 PST   | 2021-09-03T01:02:03-08:00",
                "Fri, 03-May-2024 10:20:30 +02:00| 2024-05-03T10:20:30+02:00",
                "03 May 2024                     | 2024-05-03T00:00:00Z",
                "Fri, 03 May 2024 10:20:30 CEST  | 2024-05-03T10:20:30+02:00",
                "Fri, 03 May 2024 10:20:30 XYZ   | 2024-05-03T10:20:30Z",
                "Fri, 03 May 2024 23:59:60 Z     | 2024-05-03T23:59:59Z",
                "2024-05-03                      | 2024-05-03T00:00:00Z",
                "2024-05-03T10:20:30.123+05:30   | 2024-05-03T10:20:30.123+05:30",
                "2024-05-03 10:20                | 2024-05-03T10:20:00Z",
                "2024-05-03T10:20:30-0330        | 2024-05-03T10:20:30-03:30",
            })
    void readsDatesAsFeedsWriteThem(String words, String moment) {
        assertThat(FeedDates.parse(words)).isEqualTo(OffsetDateTime.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "32 May 2024",
                "31 Feb 2024 10:00 GMT",
                "2024-02-30",
                "2024-05",
                "Fri, 03 Foo 2024",
                "03 May 2024 25:00 GMT",
                "03 May 2024 10:00 +9999",
                "٣ May 2024"
            })
    void leavesWhatIsNoDateAbsent(String words) {
        assertThat(FeedDates.parse(words)).isNull();
    }
}
