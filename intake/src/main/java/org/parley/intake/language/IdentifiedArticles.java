package org.parley.intake.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.model.Article;

/**
 * Gives articles whose language is {@code und} the language of their text. A language that was told is kept, unless a long text is
 * plainly not English although told so, or plainly English although told otherwise: then the text wins, and a problem says so.
 * Thread-safe.
 */
public final class IdentifiedArticles implements UnaryOperator<Ingested> {
    private static final int LONG = 400;

    private final LanguageIdentifier identifier;

    /** Identifies with the given identifier. */
    public IdentifiedArticles(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    /** The same with the article's language identified; without an article, or without a change, the very same. */
    @Override
    public Ingested apply(Ingested ingested) {
        Article article = ingested.article();
        if (article == null) {
            return ingested;
        }
        String told =
                Locale.forLanguageTag(article.language().replace('_', '-')).getLanguage();
        if (told.isEmpty() || told.equals(LanguageIdentifier.UNKNOWN)) {
            String found = identifier.identify(article.text());
            return found.equals(article.language()) ? ingested : with(article, found, ingested, ingested.problems());
        }
        String text = article.text().length() < LONG ? told : languageOfText(told, article.text());
        return text.equals(told) ? ingested : mismatch(article, text, ingested);
    }

    /** Only English against other languages: others among each other are left to whoever told them. */
    private String languageOfText(String told, String text) {
        if (!told.equals(LanguageIdentifier.ENGLISH)) {
            return identifier.isPlainlyEnglish(text) ? LanguageIdentifier.ENGLISH : told;
        }
        String found = identifier.identify(text);
        return found.equals(LanguageIdentifier.UNKNOWN) ? told : found;
    }

    private static Ingested mismatch(Article article, String found, Ingested ingested) {
        List<InputProblem> problems = new ArrayList<>(ingested.problems());
        problems.add(new InputProblem(
                ingested.place(),
                "language-mismatch",
                "told to be in the language '" + article.language() + "', but the text is in '" + found + "'"));
        return with(article, found, ingested, problems);
    }

    private static Ingested with(Article article, String language, Ingested ingested, List<InputProblem> problems) {
        Article identified = Article.of(
                article.sourceId(),
                article.title(),
                article.outlet(),
                article.authors(),
                article.published(),
                article.url(),
                language,
                article.text());
        return new Ingested(ingested.place(), identified, problems, ingested.original());
    }
}
