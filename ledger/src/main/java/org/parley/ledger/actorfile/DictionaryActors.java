package org.parley.ledger.actorfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.ledger.actorfile.DictionaryEntry.Code;
import org.parley.lexicon.CountryList;
import org.parley.model.ActorKind;

/**
 * Entries of an actor dictionary as actors. CAMEO's codes are runs of three letters: a country, if the actor belongs to one, then
 * what it does there.
 *
 * @see <a href="https://parusanalytics.com/eventdata/cameo.dir/CAMEO.Manual.1.1b3.pdf">the CAMEO codebook, chapter 3</a>
 */
final class DictionaryActors {
    private static final int PART = 3;
    private static final Pattern DAYS = Pattern.compile("(?:([<>])\\s*(\\d+)|(\\d+)\\s*-\\s*(\\d+)|(\\d+))");
    private static final Set<String> SMALL_WORDS = Set.of("and", "for", "in", "of", "on", "the");
    private static final int LONGEST_ACRONYM = 5;

    private final ActorFields fields;
    private final ActorWords words;
    private final CountryList countries;

    DictionaryActors(ActorFields fields) {
        this.fields = fields;
        words = fields.words();
        countries = words.countries();
    }

    void add(DictionaryEntry entry) {
        if (entry.codes().stream().anyMatch(code -> code.letters().startsWith("~"))) {
            fields.problems().add(entry.at(), "stray-line", "an agent, which stands for anybody who is one");
            return;
        }
        ActorDraft actor = new ActorDraft(written(entry.names().get(0)), kind(entry), null);
        entry.names().stream().skip(1).map(this::written).forEach(actor::alsoCalled);
        Code present = present(entry.codes());
        Set<String> all = new TreeSet<>();
        entry.codes().forEach(code -> addCountry(code, all));
        actor.locate(all.size() == 1 ? all.iterator().next() : country(present));
        actor.assign(sector(present));
        for (Code code : entry.codes()) {
            if (code.isDated()) {
                addPost(actor, code);
            }
        }
        fields.drafts().add(actor);
    }

    private void addCountry(Code code, Set<String> all) {
        String country = country(code);
        if (country != null) {
            all.add(country);
        }
    }

    /** The code that holds today: one without days, else one without an end, else the last. */
    private static Code present(List<Code> codes) {
        for (Code code : codes) {
            if (!code.isDated()) {
                return code;
            }
        }
        for (Code code : codes) {
            if (code.days().startsWith(">")) {
                return code;
            }
        }
        return codes.get(codes.size() - 1);
    }

    private void addPost(ActorDraft actor, Code code) {
        Matcher matcher = DAYS.matcher(code.days());
        if (!matcher.matches()) {
            badDate(code, code.days());
            return;
        }
        String from = matcher.group(3);
        String to = matcher.group(4);
        if (matcher.group(1) != null) {
            from = matcher.group(1).equals(">") ? matcher.group(2) : null;
            to = matcher.group(1).equals("<") ? matcher.group(2) : null;
        } else if (matcher.group(5) != null) {
            from = matcher.group(5);
            to = from;
        }
        actor.held(fields.post(code.letters().toUpperCase(Locale.ROOT), date(code, from), date(code, to), code.at()));
    }

    private @Nullable PartialDate date(Code code, @Nullable String written) {
        PartialDate date = written == null ? null : PartialDate.ofDictionary(written);
        if (written != null && date == null) {
            badDate(code, written);
        }
        return date;
    }

    private void badDate(Code code, String written) {
        fields.problems().add(code.at(), "bad-date", "no day like 150301 or 20150301: " + Problems.shown(written));
    }

    private static List<String> parts(Code code) {
        String letters = code.letters().toUpperCase(Locale.ROOT);
        int several = letters.indexOf('/');
        String first = several < 0 ? letters : letters.substring(0, several);
        List<String> parts = new ArrayList<>();
        for (int at = 0; at + PART <= first.length(); at += PART) {
            parts.add(first.substring(at, at + PART));
        }
        return parts;
    }

    private @Nullable String country(Code code) {
        List<String> parts = parts(code);
        return !parts.isEmpty() && countries.isCode(parts.get(0)) ? parts.get(0) : null;
    }

    private @Nullable String sector(Code code) {
        List<String> parts = parts(code);
        return parts.stream()
                .skip(country(code) == null ? 0 : 1)
                .<@Nullable String>map(words.sectors()::fromCameo)
                .filter(sector -> sector != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Dictionaries don't tell persons from bodies. A country has a country's name and code; a person at least two words, none of
     * them a body's, and a first name or, since bodies seldom change, days.
     */
    private ActorKind kind(DictionaryEntry entry) {
        String name = entry.names().get(0);
        String code = countries.codeOf(name);
        boolean country = entry.codes().stream()
                .anyMatch(one -> parts(one).size() == 1 && parts(one).get(0).equals(code));
        if (country) {
            return ActorKind.COUNTRY;
        }
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split(" ", -1));
        boolean dated = entry.codes().stream().anyMatch(Code::isDated);
        boolean person = parts.size() > 1
                && code == null
                && countries.codeOf(parts.get(0)) == null
                && parts.stream().noneMatch(words.bodyNouns()::contains)
                && parts.stream().noneMatch(SMALL_WORDS::contains)
                && (dated || words.firstNames().contains(parts.get(0)));
        return person ? ActorKind.PERSON : ActorKind.ORGANISATION;
    }

    /** "VLADIMIR PETROV" as "Vladimir Petrov", "BANK OF RURITANIA" as "Bank of Ruritania"; "NATO" and "U.N." stay. */
    private String written(String name) {
        boolean shouted = name.chars().noneMatch(Character::isLowerCase);
        boolean acronym = name.indexOf(' ') < 0 && name.length() <= LONGEST_ACRONYM && countries.codeOf(name) == null;
        if (!shouted || acronym) {
            return name;
        }
        StringBuilder written = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            boolean inside = !written.isEmpty();
            written.append(inside ? " " : "");
            written.append(word.indexOf('.') >= 0 ? word : capitalised(word.toLowerCase(Locale.ROOT), inside));
        }
        return written.toString();
    }

    /** Each part behind a hyphen or "O'" too, but not the small words within a name: "al-Haddad", "O'Dell", "D'Ivoire". */
    private String capitalised(String lower, boolean inside) {
        StringBuilder written = new StringBuilder();
        for (String part : lower.split("(?<=-|\\b\\p{L}')", -1)) {
            String word = part.endsWith("-") ? part.substring(0, part.length() - 1) : part;
            boolean small = SMALL_WORDS.contains(word) || words.particles().contains(word);
            boolean kept = part.isEmpty() || (small && (inside || !written.isEmpty()));
            written.append(kept ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return written.toString();
    }
}
