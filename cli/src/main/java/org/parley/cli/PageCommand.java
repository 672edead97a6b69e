package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.view.TakenArticle;
import org.parley.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is taken out of web pages and other input, and on what evidence. */
@Command(
        name = "page",
        description = {
            "Shows the article that is taken out of a web page or any other input, before anything is read from it: "
                    + "headline, outlet, date and the like with what told them, and the text.",
            "Nothing is kept."
        },
        footer = {"", "Examples:", "  parley page report.html", "  parley page --json pages/ > articles.jsonl"})
final class PageCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = InputOptions.PATHS)
    private List<String> paths = List.of();

    @Option(
            names = "--json",
            description = "One JSON object a line, with the fields that Parley reads as input, and the findings.")
    private boolean json;

    PageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        TakenArticle taken = new TakenArticle(surroundings.terminal().columns(), view.colours(surroundings, null));
        int[] articles = new int[1];
        input.source(paths, surroundings).accept(ingested -> {
            ingested.problems()
                    .forEach(
                            problem -> problems.add(problem.place().toString(), problem.code(), problem.explanation()));
            Article article = ingested.article();
            if (article != null && !surroundings.interruption().isRequested()) {
                articles[0]++;
                write(json ? taken.json(article, ingested.original()) : taken.text(article, ingested.original()));
            }
        });
        problems.summarise(articles[0]);
        return surroundings.outcome(articles[0], problems).number();
    }

    private void write(String words) {
        try {
            surroundings.out().write(words.getBytes(StandardCharsets.UTF_8));
            surroundings.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
