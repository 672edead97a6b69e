package org.parley.ledger.actorfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.ledger.identity.ListedActor;

/** A list as it was read, with its problems, in words. */
record Told(ActorFile file, List<ActorFileProblem> problems) {
    private static final ActorFileReader READER = new ActorFileReader();

    static Told of(String text) {
        return of(text, ActorFileFormat.AUTO);
    }

    static Told of(String text, ActorFileFormat format) {
        return of(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static Told of(byte[] bytes, ActorFileFormat format) {
        return of(READER, bytes, format);
    }

    static Told of(ActorFileReader reader, byte[] bytes, ActorFileFormat format) {
        List<ActorFileProblem> problems = new ArrayList<>();
        try {
            return new Told(reader.read(new ByteArrayInputStream(bytes), "list", format, problems::add), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Told ofResource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Told.class.getResourceAsStream(name), name)) {
            return of(in.readAllBytes(), ActorFileFormat.AUTO);
        }
    }

    /** One line an actor, and below it its aliases and posts, in order. */
    String actors() {
        return file.actors().stream().map(Told::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(ListedActor actor) {
        String head = Stream.of(
                        actor.name(),
                        actor.kind().name().toLowerCase(Locale.ROOT),
                        actor.country(),
                        actor.sector(),
                        actor.externalId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Stream<String> aliases = actor.aliases().stream().map(alias -> "\n  also " + alias);
        Stream<String> posts = actor.posts().stream()
                .map(post -> "\n  post " + post.title()
                        + (post.from() == null && post.to() == null
                                ? ""
                                : ", " + day(post.from()) + " to " + day(post.to())));
        return head
                + aliases.sorted().collect(Collectors.joining())
                + posts.sorted().collect(Collectors.joining());
    }

    private static String day(LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    /** "code line/record" of each. */
    List<String> flaws() {
        return problems.stream()
                .map(problem -> problem.code() + " " + problem.line() + "/" + problem.record())
                .toList();
    }
}
