package org.parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Extraction;
import org.parley.model.StatementType;

/** Extractions of articles that quote the same people, whole and shortened, under full names and surnames; the same for a seed. */
final class GeneratedNews {
    static final List<Actor> SPEAKERS = List.of(
            Told.person("Ana Ruiz", "Minister of Harbours", "ESP"),
            Told.person("Ruiz", "Minister of Harbours", null),
            Told.person("Ana María Ruiz", null, "ESP"),
            Told.person("Jorge Ruiz", "captain", "CHL"),
            Told.person("Ruiz", null, "CHL"),
            Told.person("Tom Okafor", "mayor", "NGA"),
            Told.person("Okafor", null, "NGA"),
            Told.person("T. Okafor", "mayor", null),
            Told.person("Lena Brandt", null, null),
            Told.person("Brandt", "pilot", null),
            Told.person("Eva Brandt", "pilot", "DEU"),
            Actor.of("The Harbour Council", ActorKind.ORGANISATION, null, "ESP", "GOV"),
            Actor.of("Harbour Council", ActorKind.ORGANISATION, null, null, null),
            Actor.of("a harbour official", ActorKind.UNNAMED, null, "ESP", null));

    static final List<String> OUTLETS = List.of("The Quay", "Harbour News", "Tide", "Evening Mast", "Lighthouse");

    private static final List<String> SENTENCES = List.of(
            "We will keep the bridge open through the winter, whatever it costs the town.",
            "No ferry leaves this harbour before the last lamp on the pier is mended.",
            "The new crane lifts forty tonnes, and nobody in the yard has ever asked for more.",
            "Fishermen were promised cheaper ice, and they are still waiting for the first block.",
            "I told the council in March that the northern mole would not survive another storm.",
            "Every child in this town should learn to swim before learning to sail.",
            "There is no money for a second lighthouse, and there has never been any.",
            "The pilots' strike ends when the tide tables are printed on honest paper.");

    private GeneratedNews() {}

    static List<Extraction> of(long seed, int count) {
        Random random = new Random(seed);
        List<Extraction> news = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = Told.by(pick(OUTLETS, random))
                    .named("n" + i)
                    .on(Told.DAY.plusDays(random.nextInt(5) * (long) random.nextInt(12)))
                    .tells("Report number " + i + " from the harbour.");
            int lines = 1 + random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                say(told, random);
            }
            news.add(told.read());
        }
        return news;
    }

    private static void say(Told told, Random random) {
        Actor speaker = pick(SPEAKERS, random);
        String words = wording(pick(SENTENCES, random), random);
        if (random.nextInt(4) == 0) {
            Actor about = pick(SPEAKERS, random);
            told.saysOf(speaker, words + " That is what " + about.name() + " knows.", about);
        } else {
            told.says(speaker, words);
        }
        if (random.nextInt(3) == 0) {
            LocalDate day = Told.DAY.plusDays(random.nextInt(4));
            told.but(Otherwise.said(day, day, "on that day"));
        }
        if (random.nextInt(3) == 0) {
            told.but(Otherwise.of(pick(List.of(StatementType.values()), random)));
        }
        if (random.nextInt(8) == 0) {
            told.but(Otherwise.to(pick(SPEAKERS, random)));
        }
        if (random.nextInt(12) == 0) {
            told.but(Otherwise.byNobody());
        }
    }

    private static String wording(String sentence, Random random) {
        int middle = sentence.indexOf(' ', sentence.length() / 2);
        return switch (random.nextInt(6)) {
            case 0 -> "“" + sentence.substring(0, middle) + "”";
            case 1 -> "“" + sentence.substring(0, middle - 8) + " … " + sentence.substring(middle + 1) + "”";
            case 2 -> "“[Well], " + sentence + "”";
            case 3 -> "that " + sentence;
            case 4 -> "that “" + sentence.substring(middle + 1) + "”";
            default -> "“" + sentence + "”";
        };
    }

    static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
