package org.parley.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.model.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code parley eval}: prints how well gold data are met.
 *
 * <p>Found by the launcher through {@link java.util.ServiceLoader}. Exit codes: 0 met, 1 a bar missed, 3 something could not be
 * read.
 */
@Command(
        name = "eval",
        description = "Score what is read against gold data: attributions, CofeNet's instances, marks of who is meant, "
                + "events by their codes, sentences with marked events, affairs with marked exchanges, mentions with their "
                + "countries and sectors, a folder of articles "
                + "with an expected.json, "
                + "or web pages.")
public final class EvalCommand implements Callable<Integer> {
    /** What tells the expected scores of the types of given parties from those of the same file's events. */
    private static final String PAIRS = " --pairs";

    private static final int BAR_MISSED = 1;
    private static final int UNREADABLE = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "JSONL file; .txt file of sentences with marked events; folder with an expected.json; or a folder "
                            + "of web pages, with trafilatura's evaldata.json for their main text or htmldate's eval_default.json "
                            + "for their dates.")
    private Path gold = Path.of("");

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "PolNeAR as JSONL: the texts, for instances and marks.")
    private @Nullable Path articles;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Score these instead of reading the texts: JSONL from 'parley extract', bare spans, bare events, "
                            + "or with --pairs an id and a type a line.")
    private @Nullable Path predictions;

    @Option(
            names = "--gold-sources",
            description = "Take the sources that people marked, and find out only who is meant by them.")
    private boolean goldSources;

    @Option(
            names = "--pairs",
            description = "With events by their codes: score only the type of what each given source did to its given "
                    + "target.")
    private boolean pairs;

    @Option(names = "--exchanges", description = "With a folder with an expected.json: score its exchanges and terms.")
    private boolean exchanges;

    @Option(
            names = "--walk",
            description = "With a folder with an expected.json: write a page (Markdown) of all that is read from its "
                    + "articles.")
    private boolean walk;

    @Option(
            names = "--retold",
            paramLabel = "FILE",
            description =
                    "With a folder: JSONL of articles that retell its articles. Checks that a ledger of all of them makes one "
                            + "utterance of each expected statement, with every wording.")
    private @Nullable Path retold;

    @Option(
            names = "--slips",
            paramLabel = "N",
            description = "Show the first N missed or false attributions, dates or actors.")
    private int slips;

    @Option(
            names = "--check",
            description = "Fail if, and only if, a score is lower than the expected one that comes with Parley.")
    private boolean check;

    @Option(
            names = "--update",
            paramLabel = "FILE",
            description = "Write the scores into this file of expected scores.")
    private @Nullable Path update;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            return run(out, err);
        } catch (IOException | UncheckedIOException e) {
            err.println("parley eval: " + e.getMessage());
            return UNREADABLE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int run(PrintWriter out, PrintWriter err) throws IOException {
        if (retold != null) {
            Report wordings = new WordingScorer().score(ExpectedReport.read(gold), retold);
            out.print(wordings.table());
            return wordings.passed() ? 0 : BAR_MISSED;
        }
        if (Files.exists(gold.resolve(PageScorer.GOLD))) {
            out.print(new PageScorer().score(gold).table());
            return 0;
        }
        if (Files.exists(gold.resolve(DateScorer.GOLD))) {
            out.print(new DateScorer().score(gold, slips).table());
            return 0;
        }
        if (ActorCase.isIn(gold)) {
            out.print(new ActorCaseScorer().score(gold, slips).table());
            return 0;
        }
        if (walk) {
            out.print(Walkthrough.of(gold));
            return 0;
        }
        if (exchanges || GoldAffair.isAt(gold)) {
            List<GoldAffair> affairs = exchanges ? GoldAffair.expected(gold) : GoldAffair.read(gold);
            out.print(new AffairScorer(slips > 0 || exchanges).score(affairs).table());
            return 0;
        }
        Evaluation evaluation = Evaluation.of(gold, articles);
        Report report = pairs ? pairs(evaluation) : score(evaluation);
        out.print(report.table());
        String digest = pairs ? Digest.of(evaluation.digest(), PAIRS) : evaluation.digest();
        if (update != null) {
            String corpus = String.valueOf(gold.toAbsolutePath().normalize().getFileName()) + (pairs ? PAIRS : "");
            ExpectedScores.read(update).with(corpus, digest, report.scores()).write(update);
        }
        boolean met = check ? meets(ExpectedScores.bundled(), digest, report.scores(), err) : report.passed();
        return met ? 0 : BAR_MISSED;
    }

    private Report score(Evaluation evaluation) throws IOException {
        try (ExtractionSource source = source(evaluation)) {
            return evaluation.score(source, slips);
        }
    }

    private ExtractionSource source(Evaluation evaluation) throws IOException {
        if (predictions != null) {
            return PredictionFile.read(predictions, evaluation.articles().keySet());
        }
        return goldSources ? new GoldSources(evaluation.articles()) : new ExtractorSource();
    }

    private Report pairs(Evaluation evaluation) throws IOException {
        if (evaluation.kind() != GoldKind.EVENTS) {
            throw new IOException(gold + ": --pairs needs events by their codes");
        }
        try (PairSource source = predictions == null
                ? new EncoderPairs()
                : PairFile.read(predictions, evaluation.articles().keySet())) {
            return PairScorer.score(GoldEvents.read(gold).values(), source);
        }
    }

    private static boolean meets(ExpectedScores expected, String digest, Map<String, Double> scores, PrintWriter err)
            throws IOException {
        if (!expected.knows(digest)) {
            throw new IOException("no scores are expected of these gold data");
        }
        expected.higher(digest, scores).forEach(line -> err.println("higher: " + line + "; note it with --update"));
        List<String> lower = expected.lower(digest, scores);
        lower.forEach(line -> err.println("LOWER: " + line));
        return lower.isEmpty();
    }
}
