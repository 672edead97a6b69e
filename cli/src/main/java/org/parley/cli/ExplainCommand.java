package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.explain.Explanation;
import org.parley.cli.run.Engine;
import org.parley.cli.run.ProblemLog;
import org.parley.cli.view.Headline;
import org.parley.cli.view.StatementView;
import org.parley.ingest.Ingested;
import org.parley.ingest.InputProblem;
import org.parley.model.Article;
import org.parley.model.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why statements were read as they were. */
@Command(
        name = "explain",
        description = "Tells why statements were read as they were: the passage with source, cue and content marked, "
                + "the score, and how speaker and day were found.",
        footer = {
            "",
            "Examples:",
            "  parley explain article.txt",
            "  parley explain --statement 3 --published 2021-03-18 article.txt"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ViewOptions view = new ViewOptions();

    @Parameters(paramLabel = "FILE", description = "A file of any format that Parley reads, or - for standard input.")
    private String file = "";

    @Option(
            names = {"-s", "--statement"},
            paramLabel = "ID|N",
            description = "Only that statement, by its id or its number in its article.")
    private @Nullable String wanted;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        ProblemLog problems = new ProblemLog(surroundings.err());
        List<Article> articles = new ArrayList<>();
        input.source(List.of(file), surroundings).accept(ingested -> collect(ingested, articles, problems));
        if (articles.isEmpty()) {
            return ExitCode.NOTHING_READ.number();
        }
        int explained = 0;
        try (Engine engine = surroundings.engine().get()) {
            for (Article article : articles) {
                Extraction extraction = engine.extract(article);
                extraction.problems().forEach(problem -> problems.add(file, problem.code(), problem.detail()));
                explained += explain(extraction);
            }
        }
        surroundings.out().flush();
        if (explained == 0 && wanted != null) {
            surroundings.err().println("parley: no statement " + wanted + " in " + file);
            return ExitCode.USAGE.number();
        }
        return (problems.total() > 0 ? ExitCode.PROBLEMS : ExitCode.OK).number();
    }

    private static void collect(Ingested ingested, List<Article> articles, ProblemLog problems) {
        for (InputProblem problem : ingested.problems()) {
            problems.add(problem.place().toString(), problem.code(), problem.explanation());
        }
        if (ingested.article() != null) {
            articles.add(ingested.article());
        }
    }

    private int explain(Extraction extraction) throws IOException {
        boolean colours = view.colours(surroundings, null);
        Explanation explanation =
                new Explanation(extraction, surroundings.terminal().columns(), colours);
        StringBuilder out = new StringBuilder();
        int explained = 0;
        for (int i = 0; i < extraction.statements().size(); i++) {
            StatementView statement =
                    StatementView.of(i + 1, extraction.statements().get(i));
            if (isWanted(statement)) {
                out.append(explanation.of(statement));
                explained++;
            }
        }
        if (explained > 0 || wanted == null) {
            Headline headline = Headline.of(extraction);
            write(headline.title() + "\n" + headline.origin() + " · " + headline.count() + "\n\n" + out);
        }
        return explained;
    }

    private boolean isWanted(StatementView statement) {
        return wanted == null
                || wanted.equals(Integer.toString(statement.number()))
                || wanted.equals(statement.statement().id());
    }

    private void write(String words) throws IOException {
        surroundings.out().write(words.getBytes(StandardCharsets.UTF_8));
    }
}
