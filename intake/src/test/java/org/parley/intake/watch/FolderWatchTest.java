package org.parley.intake.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.intake.watch.Simulation.following;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private static final Duration A_WHILE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Simulation world;
    private Path inbox;
    private Watchlist watchlist;

    @BeforeEach
    void begin() throws IOException {
        world = new Simulation(folder);
        inbox = Files.createDirectories(folder.resolve("inbox"));
        watchlist = following(new Followed.Folder(inbox, Duration.ofMinutes(1)));
    }

    private void write(String name, String text, Instant at) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    @Test
    void readsEachFileOnceInTheOrderOfTheirPaths() throws IOException {
        write("b.txt", "B", Simulation.START.minusSeconds(10));
        write("a/deep/c.txt", "C", Simulation.START.minusSeconds(10));
        write(".hidden", "H", Simulation.START.minusSeconds(10));
        write(".git/d.txt", "D", Simulation.START.minusSeconds(10));

        world.run(watchlist, Duration.ofHours(1));

        assertThat(world.texts()).containsExactly("C", "B");
        assertThat(world.minutes.stream().mapToInt(Minute::visited).sum()).isBetween(55, 61);
    }

    @Test
    void readsAChangedFileAgainAndATouchedOneNot() throws IOException {
        write("a.txt", "A", Simulation.START.minusSeconds(10));
        write("b.txt", "B", Simulation.START.minusSeconds(10));
        world.run(watchlist, A_WHILE);
        write("a.txt", "A2", world.now().minusSeconds(6));
        write("b.txt", "B", world.now().minusSeconds(6));
        write("c.txt", "C", world.now().minusSeconds(6));
        world.run(watchlist, A_WHILE);

        assertThat(world.texts()).containsExactly("A", "B", "A2", "C");
    }

    @Test
    void leavesAFileAloneWhileItIsWritten() throws IOException {
        write("a.txt", "half", Simulation.START.minusSeconds(1));
        world.run(watchlist, Duration.ofSeconds(30));
        assertThat(world.texts()).isEmpty();

        write("a.txt", "whole", Simulation.START.plusSeconds(1));
        world.run(watchlist, A_WHILE);

        assertThat(world.texts()).containsExactly("whole");
    }

    @Test
    void saysOnceThatAFolderIsMissingAndReadsItWhenItComes() throws IOException {
        Files.delete(inbox);
        world.run(watchlist, A_WHILE);
        assertThat(world.problems()).containsExactly("unreadable-folder");

        write("a.txt", "A", world.now().minusSeconds(10));
        world.run(watchlist, A_WHILE);

        assertThat(world.problems()).hasSize(1);
        assertThat(world.texts()).containsExactly("A");
    }

    @Test
    void doesNotRunInCirclesThroughALink() throws IOException {
        write("a.txt", "A", Simulation.START.minusSeconds(10));
        Files.createSymbolicLink(inbox.resolve("loop"), inbox);

        world.run(watchlist, A_WHILE);

        assertThat(world.texts()).containsExactly("A");
        assertThat(world.problems()).isEmpty();
    }
}
