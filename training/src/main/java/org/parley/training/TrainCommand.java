package org.parley.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Rows;
import org.parley.reading.WordPieces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the model from the corpora. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the reader's encoder to annotated articles and writes reader.onnx and vocabulary.txt.",
            "Interrupted, it goes on after the last finished epoch when it is run again with the same --work."
        })
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--corpora",
            required = true,
            description = "Folder with polnear-train.jsonl and polnear-dev.jsonl.")
    private Path corpora = Path.of("");

    @Option(
            names = "--labels",
            description = "Mention labels of the articles (default: mentions.jsonl in the folder of --work).")
    private @Nullable Path labels;

    @Option(
            names = "--work",
            defaultValue = "work/training",
            description = "Folder for checkpoints, log and result (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("");

    @Option(
            names = "--events",
            description = "Folder with marked events: *.txt, and *.jsonl that belong to the corpora of the same name.")
    private @Nullable Path events;

    @Option(names = "--event-corpora", description = "Folder with plv_train.jsonl and cameo_penta_train.jsonl.")
    private @Nullable Path eventCorpora;

    @Option(names = "--from", description = "A reader.onnx to go on from, instead of the base model.")
    private @Nullable Path from;

    @Option(
            names = "--share",
            defaultValue = "1",
            description = "Share of the attributions' rows that an epoch draws (default: ${DEFAULT-VALUE}).")
    private double share;

    @Option(
            names = "--repeats",
            defaultValue = "3",
            description = "How often an epoch shows each marked text (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Option(
            names = "--hold-out",
            defaultValue = "0",
            description = "Leave one of N marked texts for the scores of the log; 0 for none.")
    private int holdOut;

    @Option(names = "--base", defaultValue = "e5-small-v2", description = "Base model (default: ${DEFAULT-VALUE}).")
    private String base = "";

    @Option(names = "--epochs", defaultValue = "4", description = "Passes over the corpus (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--rate",
            defaultValue = "1.5e-4",
            description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--pieces", defaultValue = "2048", description = "Pieces a batch (default: ${DEFAULT-VALUE}).")
    private int pieces;

    @Option(
            names = "--seed",
            defaultValue = "20221223",
            description = "Of all that chance decides (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--articles", defaultValue = "0", description = "Train on the first N articles only; 0 for all.")
    private int articles;

    @Option(
            names = "--dropout",
            defaultValue = "0.1",
            description = "Share of hidden values dropped (default: ${DEFAULT-VALUE}).")
    private double dropout;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(work);
        try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(
                work.resolve("training.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            BaseFiles files = new BaseFiles(base);
            String vocabulary = files.vocabulary();
            Rows rows =
                    new Rows(WordPieces.read(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8))));
            List<Example> train = new ArrayList<>();
            List<Example> dev = new ArrayList<>();
            if (share > 0) {
                train.addAll(examples("train", rows, articles));
                dev.addAll(examples("dev", rows, 0));
            }
            MarkedTexts marked = MarkedTexts.read(events, eventCorpora, corpora);
            train.addAll(Example.ofEvents(marked.train(holdOut), rows));
            dev.addAll(Example.ofEvents(marked.heldOut(holdOut), rows));
            log.printf(Locale.ROOT, "%s: %d rows to learn from, %d held out%n", base, train.size(), dev.size());
            log.flush();
            Trainer.Settings settings = new Trainer.Settings(epochs, rate, 0.1, dropout, pieces, share, repeats, seed);
            Weights weights = new Trainer(settings, train, dev, work, log).train(start(files));
            Map<String, String> metadata = Map.of("base", base, "settings", settings.toString());
            Files.write(work.resolve("reader.onnx"), OnnxExport.of(weights, true, metadata));
            Files.write(work.resolve("reader-32bit.onnx"), OnnxExport.of(weights, false, metadata));
            Files.writeString(work.resolve("vocabulary.txt"), vocabulary);
        }
        return 0;
    }

    private Weights start(BaseFiles files) throws IOException {
        if (from != null) {
            try (InputStream onnx = Files.newInputStream(from)) {
                return ReaderModel.read(onnx, new Random(seed));
            }
        }
        try (InputStream onnx = files.onnx()) {
            return BaseModel.read(onnx, new Random(seed));
        }
    }

    private List<Example> examples(String part, Rows rows, int most) throws IOException {
        List<Corpus.Annotated> corpus = Corpus.read(
                corpora.resolve("polnear-" + part + ".jsonl"),
                labels == null ? work.resolve("mentions.jsonl") : labels);
        return Example.of(most == 0 ? corpus : corpus.subList(0, Math.min(most, corpus.size())), rows);
    }
}
