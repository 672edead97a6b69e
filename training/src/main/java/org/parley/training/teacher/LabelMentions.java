package org.parley.training.teacher;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.model.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the teacher's mentions for articles in JSONL. */
@Command(
        name = "label-mentions",
        mixinStandardHelpOptions = true,
        description = "Label names, posts and dates in articles with the teacher (needs 5 GB of heap).")
public final class LabelMentions implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ARTICLES.jsonl", description = "One object a line: \"doc\", \"text\".")
    private List<Path> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "JSONL: \"doc\" and \"mentions\", each [start, end, kind] in Unicode code points.")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<Article> articles = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (Path input : inputs) {
            read(input, json, articles);
        }
        List<List<Mention>> mentions =
                MentionTeacher.load().label(articles.stream().map(Article::text).toList());
        try (Writer out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            for (int i = 0; i < articles.size(); i++) {
                out.append(json.writeValueAsString(Labelled.of(articles.get(i), mentions.get(i))))
                        .append('\n');
            }
        }
        return 0;
    }

    private static void read(Path input, JsonMapper json, List<Article> articles) throws IOException {
        try (MappingIterator<Article> lines =
                json.readerFor(Article.class).readValues(Files.newBufferedReader(input, StandardCharsets.UTF_8))) {
            lines.forEachRemaining(articles::add);
        }
    }

    /** One line of input. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Article(
            @JsonProperty(required = true) String doc,
            @JsonProperty(required = true) String text) {}

    /** One line of output. */
    record Labelled(String doc, List<List<Object>> mentions) {
        static Labelled of(Article article, List<Mention> mentions) {
            return new Labelled(
                    article.doc(),
                    mentions.stream()
                            .map(mention -> List.<Object>of(
                                    article.text()
                                            .codePointCount(0, mention.span().start()),
                                    article.text()
                                            .codePointCount(0, mention.span().end()),
                                    mention.kind().name()))
                            .toList());
        }
    }
}
