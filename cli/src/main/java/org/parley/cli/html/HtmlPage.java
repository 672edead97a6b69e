package org.parley.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.cli.run.Finished;
import org.parley.cli.run.ResultWriter;
import org.parley.cli.view.Headline;
import org.parley.model.Extraction;

/**
 * Writes one page for all articles of a run: an index, then the articles.
 *
 * <p>The index stands first but is known last, so the articles wait in a temporary file; memory holds the index alone. Rendering
 * is thread-safe, writing is for one thread.
 */
public final class HtmlPage implements ResultWriter {
    /** Statements of one article that are linked to their cards by hovering; more would only make the page heavy. */
    private static final int MOST_LINKED = 200;

    private final List<Entry> index = new ArrayList<>();
    private @Nullable SeekableByteChannel articles;

    /** One line of the index. */
    private record Entry(int ordinal, Headline headline, int statements) {}

    @Override
    public void render(Extraction extraction, int ordinal, OutputStream part) throws IOException {
        part.write(ArticleSection.render(extraction, ordinal).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(Finished finished, OutputStream out) throws IOException {
        if (articles == null) {
            Path file = Files.createTempFile("parley-", ".html");
            articles = Files.newByteChannel(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        finished.rendered().writeTo(Channels.newOutputStream(articles));
        Extraction extraction = Objects.requireNonNull(finished.extraction());
        index.add(new Entry(
                finished.ordinal(),
                Headline.of(extraction),
                extraction.statements().size()));
    }

    @Override
    public void finish(OutputStream out) throws IOException {
        out.write(head().getBytes(StandardCharsets.UTF_8));
        if (articles != null) {
            try (SeekableByteChannel waiting = articles.position(0)) {
                Channels.newInputStream(waiting).transferTo(out);
            }
        }
        out.write("</main>\n</body>\n</html>\n".getBytes(StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        int statements = index.stream().mapToInt(Entry::statements).sum();
        String title = index.size() == 1 ? index.get(0).headline().title() : index.size() + " articles";
        String style = resource("page.css") + links();
        Html html = new Html();
        html.raw("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>""");
        html.text(title).raw(" – who said what</title>\n<style>\n").raw(style).raw("</style>\n</head>\n<body>\n");
        html.raw("<header class=\"page\"><div class=\"brand\">Parley <span>who said what</span></div>");
        html.raw("<p>" + index.size() + (index.size() == 1 ? " article" : " articles") + " · " + statements
                + (statements == 1 ? " statement" : " statements") + "</p>\n");
        html.raw(resource("legend.html")).raw("</header>\n");
        if (index.size() > 1) {
            contents(html);
        }
        return html.raw("<main>\n").toString();
    }

    private void contents(Html html) {
        html.raw("<nav aria-label=\"Articles\"><ol>\n");
        for (Entry entry : index) {
            html.raw("<li><a href=\"#a" + entry.ordinal() + "\">")
                    .text(entry.headline().title());
            html.raw("</a> <span>").text(entry.headline().origin());
            html.raw("</span> <span class=\"count\">" + entry.statements() + "</span></li>\n");
        }
        html.raw("</ol></nav>\n");
    }

    /** Hovering or following a link on one side shows the other; the classes are those of text and cards. */
    private String links() {
        int most = index.stream().mapToInt(Entry::statements).max().orElse(0);
        StringBuilder rules = new StringBuilder();
        for (int i = 1; i <= Math.min(most, MOST_LINKED); i++) {
            String s = ".s" + i;
            rules.append("article:has(.card" + s + ":is(:hover,:target)) :is(p,h2) " + s + ",article:has(:is(p,h2) " + s
                    + ":hover) .card" + s + "{outline:2px solid var(--focus);outline-offset:1px}\n");
        }
        return rules.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("/parley/cli/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this build: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
