package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
    @Test
    void theAgentSaysWhoItIs() {
        assertThat(new UserAgent("0.1.0-SNAPSHOT", "desk@paper.example"))
                .hasToString("Parley/0.1.0-SNAPSHOT (+desk@paper.example)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a)b", "a\r\nCookie:b", "é"})
    void theAgentFitsIntoAHeader(String contact) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserAgent("1", contact));
    }

    @Test
    void waitsMustBeAsLongAsDelays() {
        Politeness politeness = Politeness.defaults();

        assertThatIllegalArgumentException().isThrownBy(() -> politeness.withDelay(Duration.ofMinutes(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> politeness.withDelay(Duration.ofSeconds(-1)));
    }

    @Test
    void limitsMustBePositive() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new FetchLimits(0, 1, second, second, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FetchLimits(1, 1, Duration.ZERO, second, 1, 1));
    }
}
