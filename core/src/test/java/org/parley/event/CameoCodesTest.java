package org.parley.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.EventMode;
import org.parley.model.EventType;

class CameoCodesTest {
    private final CameoCodes codes = new CameoCodes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REQUEST  | meet        | Chad [offered] Niger talks on the border.                  | 026
            REQUEST  | meet        | Chad [demanded] a meeting with Niger.                      | 106
            CONSULT  | visit       | The minister [visited] Oslo.                               | 042
            CONSULT  |             | The two sides [met].                                       | 040
            SANCTION | discontinue | Oslo [imposed] sanctions on Chad.                          | 163
            SANCTION | discontinue | Oslo [cut] its aid to Chad.                                | 162
            SANCTION | withdraw    | Oslo [recalled] its ambassador from Chad.                  | 161
            ASSAULT  | drone       | Chad [struck] the depot with drones.                       | 1952
            ASSAULT  |             | Chad [attacked] the depot.                                 |
            ACCUSE   | allege      | Oslo [accused] Chad of war crimes.                         | 1124
            """)
    void theMostExactRuleDecides(String type, @Nullable String mode, String marked, @Nullable String code) {
        EventType of = EventType.valueOf(type);
        assertThat(codes.of(of, mode == null ? null : EventMode.of(of, mode), marked))
                .isEqualTo(code);
    }
}
