package org.parley.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Article;
import org.parley.model.Passage;
import org.parley.model.PassageKind;
import org.parley.model.Quotation;
import org.parley.model.Sentence;
import org.parley.model.Span;

/** The words of an article in order, cut as names need them. */
final class ArticleText {
    /** What follows the first letter where UTF-8 was read as Latin-1 or Windows-1252: "FranÃ§ois". */
    private static final String MANGLED =
            "(?<=[Â-Å]|A[\\u0302\\u0303\\u0308\\u030A])[\\u0080-\\u009F¡-¿‚„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]";

    private static final String CLITIC = "(?:s|ll|d|re|ve|m)\\b";
    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,}|['’]" + CLITIC
            + "|[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|" + MANGLED + "|[-.&](?=[\\p{L}\\p{N}])|['’](?!" + CLITIC
            + ")(?=\\p{L}))*|[^\\s\\p{Z}\\p{Cf}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final int LONG_WORD = 4;
    private static final String CLOSING = "\"'”’»)]";

    private final String text;
    private final List<Token> tokens;

    private ArticleText(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    static ArticleText of(Article article, List<Passage> passages) {
        List<Token> tokens = new ArrayList<>();
        int sentences = 0;
        for (int paragraph = 0; paragraph < passages.size(); paragraph++) {
            Passage passage = passages.get(paragraph);
            if (passage.kind() == PassageKind.BOILERPLATE) {
                continue;
            }
            for (Sentence sentence : passage.sentences()) {
                new SentenceCutter(article.text(), passage, sentence.span(), sentences++, paragraph).cutInto(tokens);
            }
        }
        return new ArticleText(article.text(), tokens);
    }

    /** Cuts words that stand in no article, such as those of a word list. */
    static ArticleText ofWords(String words) {
        Span all = new Span(0, words.length());
        Passage passage = new Passage(PassageKind.BODY, all, List.of(), List.of());
        List<Token> tokens = new ArrayList<>();
        new SentenceCutter(words, passage, all, 0, 0).cutInto(tokens);
        return new ArticleText(words, tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    Token at(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    /** The characters from one token up to and without another, white space made single, mangled letters restored. */
    String between(int from, int to) {
        if (from >= to) {
            return "";
        }
        String raw = text.substring(at(from).span().start(), at(to - 1).span().end());
        return Names.unmangled(SPACE.matcher(raw).replaceAll(" "));
    }

    /** Characters of the article itself. */
    String raw(Span span) {
        return span.of(text);
    }

    /** Index of the first token that ends behind the offset; {@link #size()} if there is none. */
    int firstBehind(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether two neighbours stand in one sentence with nothing between them but white space. */
    boolean joined(int left, int right) {
        return left >= 0
                && right < size()
                && at(left).sentence() == at(right).sentence()
                && at(right).span().start() - at(left).span().end() <= 1;
    }

    /** Whether only words stand between two tokens of one sentence, the first included. */
    boolean joinedAll(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!joined(at, at + 1) || !at(at).word()) {
                return false;
            }
        }
        return true;
    }

    static String key(String word) {
        String key = word.replace('’', '\'').toLowerCase(Locale.ROOT);
        return key.length() > 1 && key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }

    /** Cuts one sentence. */
    private static final class SentenceCutter {
        private final String text;
        private final Passage passage;
        private final Span span;
        private final int sentence;
        private final int paragraph;

        SentenceCutter(String text, Passage passage, Span span, int sentence, int paragraph) {
            this.text = text;
            this.passage = passage;
            this.span = span;
            this.sentence = sentence;
            this.paragraph = paragraph;
        }

        void cutInto(List<Token> tokens) {
            Matcher words = WORD.matcher(text).region(span.start(), span.end());
            List<Span> spans = new ArrayList<>();
            while (words.find()) {
                spans.add(withFullStop(words.start(), words.end()));
                words.region(spans.get(spans.size() - 1).end(), span.end());
            }
            boolean headline = capitalised(spans);
            boolean opening = true;
            for (Span word : spans) {
                String raw = word.of(text);
                tokens.add(new Token(word, raw, key(raw), sentence, paragraph, quoted(word), opening, headline));
                opening = !Character.isLetterOrDigit(raw.codePointAt(0)) && !raw.equals(",") && !raw.startsWith("'s");
            }
        }

        /** A full stop inside a sentence belongs to the abbreviation before it. */
        private Span withFullStop(int start, int end) {
            boolean letters = Character.isLetter(text.charAt(start));
            if (!letters || end >= span.end() || text.charAt(end) != '.') {
                return new Span(start, end);
            }
            for (int next = end + 1; next < span.end(); next++) {
                if (!Character.isWhitespace(text.charAt(next))
                        && !Character.isSpaceChar(text.charAt(next))
                        && CLOSING.indexOf(text.charAt(next)) < 0) {
                    return new Span(start, end + 1);
                }
            }
            return new Span(start, end);
        }

        private boolean capitalised(List<Span> spans) {
            int capitals = 0;
            int all = 0;
            for (Span word : spans) {
                if (word.length() >= LONG_WORD && Character.isLetter(text.charAt(word.start()))) {
                    all++;
                    capitals += Character.isUpperCase(text.charAt(word.start())) ? 1 : 0;
                }
            }
            boolean heading = passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.SUBHEADLINE;
            if (!heading && ".?!".indexOf(text.charAt(span.end() - 1)) >= 0) {
                return false;
            }
            return all >= 3 && capitals * 10 >= all * 7;
        }

        private boolean quoted(Span word) {
            for (Quotation quotation : passage.quotations()) {
                if (quotation.span().start() > word.start()) {
                    return false;
                }
                if (quotation.span().contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
