package org.parley.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parley.ledger.actorfile.ActorFile;
import org.parley.ledger.actorfile.ActorFileFormat;
import org.parley.ledger.identity.ListedActor;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Digest;
import org.parley.model.Extraction;
import org.parley.model.Statement;
import org.parley.model.StatementType;
import org.sqlite.SQLiteDataSource;

/**
 * How {@code format-1/sample.ledger} was made, with what it answers beside it in {@code sample.txt}. The files stay as they are for
 * good; this is kept to show what is in them.
 *
 * <p>To make the like of it: compile the tests, then run this class with the folder to write to as its argument.
 */
final class FormatOneSample {
    private static final String BRIDGE =
            "“We will keep the bridge open through the winter, whatever it costs the town.”";
    private static final Actor ANA = Told.person("Ana Ruiz", "Minister of Harbours", "ESP");
    private static final Actor TOM = Told.person("Tom Okafor", null, null);
    private static final Actor TOMAS = Told.person("Tomás Okafor", "mayor", null);
    private static final Actor COUNCIL = Actor.of("The Harbour Council", ActorKind.ORGANISATION, null, "ESP", "GOV");
    private static final Actor OFFICIAL = Actor.of("a harbour official", ActorKind.UNNAMED, null, null, null);

    private FormatOneSample() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path file = folder.resolve("sample.ledger");
        Files.deleteIfExists(file);
        List<Extraction> news = news();
        try (Ledger ledger = Ledger.open(file, Access.WRITE, Told.CLOCK)) {
            news.forEach(ledger::append);
            ledger.append(list());
            ledger.merge(Set.of(TOM.id(), TOMAS.id()), "the same mayor");
            ledger.undo(ledger.merge(Set.of(ANA.id(), COUNCIL.id()), "a slip"), "she is not the council");
            ledger.apart(OFFICIAL.id(), "nobody knows who it is");
        }
        shrink(file);
        try (Ledger ledger = Ledger.open(file, Access.READ, Told.CLOCK)) {
            Files.write(
                    folder.resolve("sample.txt"),
                    LedgerText.of(ledger, statements(news), actors(news)),
                    StandardCharsets.UTF_8);
        }
        for (String beside : List.of(".lock", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("sample.ledger" + beside));
        }
    }

    private static List<Extraction> news() {
        List<Extraction> news = new ArrayList<>();
        news.add(Told.by("The Quay")
                .at("https://quay.example/1")
                .headed("Bridge to stay open")
                .tells("First edition.")
                .says(ANA, BRIDGE)
                .says(TOM, "the ferry is late")
                .but(Otherwise.to(COUNCIL))
                .read());
        news.add(Told.by("The Quay")
                .at("https://quay.example/1")
                .headed("Bridge to stay open")
                .tells("Second edition.")
                .says(ANA, BRIDGE)
                .read());
        news.add(Told.by("Tide")
                .named("tide-7")
                .on(LocalDate.of(2024, 5, 8))
                .says(ANA, "“We will keep the bridge open through the winter”")
                .but(Otherwise.said(LocalDate.of(2024, 5, 6), LocalDate.of(2024, 5, 7), "on Monday"))
                .saysOf(TOMAS, "that “the council” trusts Ana Ruiz", ANA)
                .but(Otherwise.of(StatementType.BELIEF))
                .read());
        news.add(Told.by(null)
                .on(null)
                .headed(null)
                .tells("A lone surrogate \ud800, a zero \0 and a smile 😀.")
                .says(OFFICIAL, "“Nobody asked me 😀 or \ud800.”")
                .but(Otherwise.relayedBy(List.of()))
                .says(COUNCIL, "the crane was paid for")
                .says(COUNCIL, "“Said by nobody at all.”")
                .but(Otherwise.byNobody())
                .but(Otherwise.of(StatementType.EVENTUALITY))
                .read());
        news.add(Told.by("Tide")
                .named("tide-7")
                .on(LocalDate.of(2024, 5, 8))
                .readBy("2.0")
                .says(ANA, "“We will keep the bridge open through the winter”")
                .saysOf(TOMAS, "that “the council” trusts Ana Ruiz", ANA)
                .but(Otherwise.by(TOM))
                .but(Otherwise.of(StatementType.FACT))
                .read());
        return news;
    }

    private static ActorFile list() {
        ListedActor actor = new ListedActor(
                "Ana Ruiz Vega",
                ActorKind.PERSON,
                Set.of("Ana Ruiz"),
                "ESP",
                "GOV",
                "Q4711",
                List.of(new ListedActor.ListedPost("Minister", LocalDate.of(2020, 1, 1), null)));
        return new ActorFile("cabinet.csv", Digest.of("cabinet"), ActorFileFormat.CSV, List.of(actor));
    }

    private static List<String> statements(List<Extraction> news) {
        return news.stream()
                .flatMap(one -> one.statements().stream())
                .map(Statement::id)
                .toList();
    }

    private static List<String> actors(List<Extraction> news) {
        return news.stream()
                .flatMap(one -> Contents.actors(one).stream())
                .map(Actor::id)
                .toList();
    }

    /** Smaller pages than ledgers have, so that the file is small; nothing else is changed. */
    private static void shrink(Path file) throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (String command : List.of("journal_mode = DELETE", "page_size = 1024")) {
                statement.execute("PRAGMA " + command);
            }
            statement.execute("VACUUM");
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }
}
