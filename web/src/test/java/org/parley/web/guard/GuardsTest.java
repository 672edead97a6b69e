package org.parley.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.0.0.1:8080", "localhost:8080", "LOCALHOST", "localhost.", "[::1]:8080", "[::1]"
            })
    void thisMachineGoesByItsNames(String host) {
        assertThat(new HostCheck(true, "127.0.0.1", Set.of()).accepts(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil.example:80",
                "",
                " ",
                "::1",
                "[::2]",
                "127.0.0.1@evil"
            })
    void otherNamesAreNotThisMachines(String host) {
        assertThat(new HostCheck(true, "127.0.0.1", Set.of()).accepts(host)).isFalse();
    }

    @Test
    void anOpenServerGoesByTheNamesItIsGiven() {
        HostCheck named = new HostCheck(false, "0.0.0.0", Set.of("parley.example"));
        assertThat(named.accepts("parley.example:8080")).isTrue();
        assertThat(named.accepts("other.example")).isFalse();
        assertThat(new HostCheck(false, "0.0.0.0", Set.of()).accepts("any.example"))
                .isTrue();
        assertThat(named.accepts(null)).isFalse();
    }

    @Test
    void theBucketRefillsWithTime() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(60, now::get);
        for (int i = 0; i < 60; i++) {
            assertThat(limit.take("a", 1)).isTrue();
        }
        assertThat(limit.take("a", 1)).isFalse();
        assertThat(limit.take("b", 1)).isTrue();
        now.addAndGet(1_000_000_000L);
        assertThat(limit.take("a", 1)).isTrue();
        assertThat(limit.take("a", 1)).isFalse();
    }

    @Test
    void manyClientsAreNotAllRemembered() {
        RateLimit limit = new RateLimit(1, () -> 0);
        assertThat(limit.take("first", 1)).isTrue();
        assertThat(limit.take("first", 1)).isFalse();
        for (int i = 0; i < 10_001; i++) {
            limit.take("client " + i, 1);
        }
        assertThat(limit.take("first", 1)).isTrue();
    }

    @Test
    void passesAndSealsBelongToOneRun() {
        Keys keys = new Keys(List.of("a-long-enough-token"));
        Keys later = new Keys(List.of("a-long-enough-token"));
        String pass = keys.pass("a-long-enough-token");
        assertThat(keys.isPass(pass)).isTrue();
        assertThat(later.isPass(pass)).isFalse();
        assertThat(keys.isPass("a-long-enough-token")).isFalse();
        String session = keys.newSession();
        assertThat(keys.isSeal(session, keys.seal(session))).isTrue();
        assertThat(keys.isSeal(keys.newSession(), keys.seal(session))).isFalse();
        assertThat(keys.isSeal(null, keys.seal(session))).isFalse();
    }
}
