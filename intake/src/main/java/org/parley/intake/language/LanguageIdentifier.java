package org.parley.intake.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.parley.lexicon.WordRow;
import org.parley.lexicon.WordTable;

/**
 * Tells the language of a text. What is plainly English is told by its words alone; for anything else OpenNLP's model is asked, which
 * is loaded when it is first needed (some 40 MB, a second or two). Thread-safe; the same text always gets the same answer.
 */
public final class LanguageIdentifier {
    /** The tag for what can't be told. */
    public static final String UNKNOWN = "und";

    static final String ENGLISH = "en";

    /** Characters looked at, from the first. */
    private static final int SAMPLE = 4000;

    private static final int FEWEST_LETTERS = 12;

    /** How much likelier the best language must be than the next. */
    private static final double CLEARLY = 1.4;

    private static final String MODEL = "/langdetect-183.bin";

    private final Map<String, String> tags = tags();
    private @Nullable LanguageDetectorModel model;

    /**
     * Tells the language.
     *
     * @return a BCP 47 tag, such as {@code en}, {@code pt} or {@code zh}; {@link #UNKNOWN} where the text is too short, or mixed, or in
     *     a language that the model does not know
     */
    public String identify(String text) {
        String sample = sample(text);
        EnglishWords.Census census = EnglishWords.count(sample);
        if (census.isPlainlyEnglish()) {
            return ENGLISH;
        }
        return census.letters() < FEWEST_LETTERS ? UNKNOWN : ask(sample, census);
    }

    /** Whether its words make it English beyond doubt; never needs the model. */
    boolean isPlainlyEnglish(String text) {
        return EnglishWords.count(sample(text)).isPlainlyEnglish();
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    }

    private String ask(String sample, EnglishWords.Census census) {
        Map<String, Double> likelihoods = new TreeMap<>();
        for (Language language : new LanguageDetectorME(model()).predictLanguages(sample)) {
            likelihoods.merge(tag(language.getLang()), language.getConfidence(), Math::max);
        }
        List<Map.Entry<String, Double>> best = likelihoods.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(2)
                .toList();
        if (best.get(0).getValue() >= CLEARLY * best.get(1).getValue()) {
            return best.get(0).getKey();
        }
        return census.isPerhapsEnglish()
                        && best.stream().anyMatch(one -> one.getKey().equals(ENGLISH))
                ? ENGLISH
                : UNKNOWN;
    }

    private String tag(String code) {
        return tags.getOrDefault(code, code);
    }

    private synchronized LanguageDetectorModel model() {
        if (model == null) {
            try (InputStream in = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException(MODEL + " is not on the class path");
                }
                model = new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(MODEL, e);
            }
        }
        return model;
    }

    /** From ISO 639-3 to the shorter codes of ISO 639-1, where there is one. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(language);
            tags.put(locale.getISO3Language(), locale.toLanguageTag());
        }
        for (WordRow row : WordTable.read("parley/intake/language-codes.tsv", "code", "tag")) {
            tags.put(row.get("code"), row.get("tag"));
        }
        return Map.copyOf(tags);
    }
}
