package org.parley.training.teacher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.MentionKind;

/** Labels the persons, organisations, countries, places, nationalities, posts and dates of articles. */
public final class MentionTeacher {
    private static final int SHORT_WORD = 3;
    private static final int FEWEST_TITLE_WORDS = 3;
    private static final double TITLE_SHARE = 0.75;

    private final WordTagger tagger;
    private final NameReader names;
    private final PostWords words = PostWords.load();
    private final PostReader posts;
    private final Corrections corrections = Corrections.load();

    MentionTeacher(WordTagger tagger) {
        this.tagger = tagger;
        this.names = NameReader.load(words);
        this.posts = new PostReader(words);
    }

    /** Loads NLP4J's models: about half a minute and 3 GB of heap. */
    public static MentionTeacher load() {
        return new MentionTeacher(Nlp4jTagger.load());
    }

    /**
     * Labels articles, paragraph by paragraph, then makes the labels of a name agree within each and over all.
     *
     * @param texts the articles' texts, paragraphs on lines of their own
     * @return for each text in turn its mentions in text order, none overlapping another; score always 1
     */
    public List<List<Mention>> label(List<String> texts) {
        NameVotes everywhere = new NameVotes();
        List<Tagged> articles = texts.stream().map(this::tag).toList();
        articles.forEach(article -> everywhere.add(article.names(), article.text()));
        return articles.stream().map(article -> settle(article, everywhere)).toList();
    }

    private Tagged tag(String text) {
        List<List<Word>> sentences = tagger.tag(text);
        return new Tagged(
                text,
                sentences,
                sentences.stream()
                        .flatMap(sentence -> corrections.apply(sentence, names.read(sentence, text), text).stream())
                        .toList());
    }

    private List<Mention> settle(Tagged article, NameVotes everywhere) {
        NameAgreement agreement = new NameAgreement(article.names(), article.text(), everywhere, corrections, words);
        List<Mention> settled = new ArrayList<>(article.names());
        settled.replaceAll(agreement::settled);
        for (List<Word> sentence : article.sentences()) {
            settled.addAll(agreement.overlooked(sentence, article.names()));
        }
        settled.removeIf(name -> isHeadlineNoise(name, article, everywhere));
        List<Mention> found = article.sentences().stream()
                .flatMap(sentence -> posts.read(sentence, settled, article.text()).stream())
                .toList();
        return Stream.concat(settled.stream().filter(name -> !isInPost(name, found)), found.stream())
                .sorted(Comparator.comparing(Mention::span))
                .toList();
    }

    /** Title case makes the tagger see names that stand nowhere else. */
    private boolean isHeadlineNoise(Mention name, Tagged article, NameVotes everywhere) {
        boolean noisy = name.kind() == MentionKind.ORGANISATION || name.kind() == MentionKind.PLACE;
        return noisy
                && !corrections.decides(name.span().of(article.text()))
                && everywhere.total(name.span().of(article.text())) <= 1
                && article.sentences().stream()
                        .filter(sentence -> isIn(name, sentence))
                        .anyMatch(MentionTeacher::isTitleCase);
    }

    private static boolean isIn(Mention name, List<Word> sentence) {
        return sentence.get(0).span().start() <= name.span().start()
                && name.span().end() <= sentence.get(sentence.size() - 1).span().end();
    }

    /** Whether words outside all names, too, have capitals. */
    private static boolean isTitleCase(List<Word> sentence) {
        List<Word> plain = sentence.stream()
                .filter(word -> word.form().length() > SHORT_WORD && !word.isInEntity())
                .toList();
        long capitalised = plain.stream().filter(Word::isCapitalised).count();
        return plain.size() >= FEWEST_TITLE_WORDS && capitalised >= TITLE_SHARE * plain.size();
    }

    private static boolean isInPost(Mention name, List<Mention> posts) {
        return posts.stream().anyMatch(post -> post.span().overlaps(name.span()));
    }

    /** An article after the first pass. */
    private record Tagged(String text, List<List<Word>> sentences, List<Mention> names) {}
}
