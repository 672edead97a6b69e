package org.parley.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HostTurnsTest {
    private final FetchWorld.Clock clock = new FetchWorld.Clock();
    private final HostTurns turns = new HostTurns(Politeness.defaults(), clock, new Random(1));

    @Test
    void anInterruptEndsTheWaitForATurn() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread second = new Thread(() -> {
            begun.countDown();
            try {
                turns.take("news.example.org", Duration.ZERO).close();
            } catch (InterruptedException e) {
                interrupted.set(true);
            } catch (NotFetched e) {
                throw new AssertionError(e);
            }
        });
        try (HostTurns.Turn first = turns.take("news.example.org", Duration.ZERO)) {
            first.answered();
            second.start();
            begun.await();
            second.interrupt();
            second.join();
        }

        assertThat(interrupted).isTrue();
        turns.take("news.example.org", Duration.ZERO).close();
        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void aTurnInWhichNothingWasSentCostsNoTime() throws Exception {
        turns.take("news.example.org", Duration.ZERO).close();
        turns.take("news.example.org", Duration.ZERO).close();

        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void aCrawlDelayHoldsUpToTheLimit() throws Exception {
        for (int seconds : new int[] {1, 30, 3600}) {
            HostTurns.Turn turn = turns.take("news.example.org", Duration.ofSeconds(seconds));
            turn.answered();
            turn.close();
        }
        turns.take("news.example.org", Duration.ZERO).close();

        assertThat(clock.sleeps())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofMinutes(1));
    }

    @Test
    void backOffEndsAtItsLimit() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (HostTurns.Turn turn = turns.take("news.example.org", Duration.ZERO)) {
                turn.failed(null);
            }
            clock.pass(Duration.ofMinutes(30));
        }

        assertThat(clock.sleeps()).isEmpty();
    }

    @Test
    void hostsThatMustBeLeftAloneAreRememberedAmongAnyNumberOfOthers() throws Exception {
        try (HostTurns.Turn turn = turns.take("news.example.org", Duration.ZERO)) {
            turn.failed(Duration.ofHours(1));
        }
        for (int i = 0; i < 5000; i++) {
            turns.take("h" + i + ".trap.example", Duration.ZERO).close();
        }

        assertThatExceptionOfType(NotFetched.class)
                .isThrownBy(() -> turns.take("news.example.org", Duration.ZERO))
                .satisfies(e -> FetchWorld.assertFailed(e.outcome(), "backing-off"));
        assertThat(turns.remembered()).isLessThanOrEqualTo(1000);
    }
}
