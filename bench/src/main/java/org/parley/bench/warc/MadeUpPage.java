package org.parley.bench.warc;

import java.io.IOException;
import java.util.Random;
import org.parley.bench.MadeUpSentences;

/** Web pages as news sites make them: an article of made-up sentences amid scripts, navigation, teasers and a footer. */
final class MadeUpPage {
    private final Random random;
    private final MadeUpSentences sentences;

    MadeUpPage(Random random) throws IOException {
        this.random = random;
        this.sentences = new MadeUpSentences(random);
    }

    /** The next page. */
    String next() {
        StringBuilder page = new StringBuilder(64 << 10);
        String title = sentences.next();
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title>\n<meta property=\"og:title\" content=\"made up\">\n<script>\n");
        for (int i = 0; i < 60; i++) {
            page.append("window.config.set(\"")
                    .append(name())
                    .append("\", {\"slot\": ")
                    .append(random.nextInt(100_000))
                    .append("});\n");
        }
        page.append("</script></head><body>\n");
        links(page, "nav", 40);
        page.append("<main><article><h1>")
                .append(title)
                .append("</h1>\n<time datetime=\"2021-03-18T09:30:00Z\">18 March</time>\n");
        for (int i = 12 + random.nextInt(30); i > 0; i--) {
            page.append("<p class=\"text\">").append(paragraph()).append("</p>\n");
        }
        page.append("</article></main>\n");
        links(page, "aside", 60);
        links(page, "footer", 30);
        return page.append("</body></html>\n").toString();
    }

    private void links(StringBuilder page, String element, int count) {
        page.append('<').append(element).append("><ul>\n");
        for (int i = 0; i < count; i++) {
            page.append("<li class=\"teaser teaser--small\"><a href=\"/")
                    .append(name())
                    .append('/')
                    .append(random.nextInt(1_000_000))
                    .append("\" data-track=\"")
                    .append(element)
                    .append("\"><span class=\"teaser__title\">")
                    .append(sentences.next())
                    .append("</span></a></li>\n");
        }
        page.append("</ul></").append(element).append(">\n");
    }

    private String paragraph() {
        return sentences.next() + ". “" + sentences.next() + ",” " + name() + " said. " + sentences.next() + ".";
    }

    private String name() {
        return MadeUpSentences.word(sentences.skewed(MadeUpSentences.VOCABULARY));
    }
}
