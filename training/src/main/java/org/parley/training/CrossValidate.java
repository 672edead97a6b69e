package org.parley.training;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parley.eval.marked.MarkedEvent;
import org.parley.eval.marked.MarkedText;
import org.parley.interchange.InterchangeWriter;
import org.parley.model.ArgumentRole;
import org.parley.model.Article;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.passage.PassageFinder;
import org.parley.pipeline.Extractor;
import org.parley.reading.EncoderReader;
import org.parley.reading.Rows;
import org.parley.reading.WordPieces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads each sentence of PLV with a model that has not seen it. */
@Command(
        name = "cross-validate",
        mixinStandardHelpOptions = true,
        description = {
            "Trains as often as there are folds, each time without one part of PLV, and reads that part.",
            "Writes extractions.jsonl (free coding) and pairs.jsonl (given parties) for 'parley eval --predictions'."
        })
final class CrossValidate implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--events", required = true, description = "Folder with marked events.")
    private Path events = Path.of("");

    @Option(
            names = "--event-corpora",
            required = true,
            description = "Folder with plv_train.jsonl and cameo_penta_train.jsonl.")
    private Path eventCorpora = Path.of("");

    @Option(names = "--corpora", required = true, description = "Folder with polnear-train.jsonl.")
    private Path corpora = Path.of("");

    @Option(names = "--from", required = true, description = "The reader.onnx to go on from.")
    private Path from = Path.of("");

    @Option(
            names = "--work",
            defaultValue = "work/folds",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("");

    @Option(names = "--folds", defaultValue = "5", description = "Parts of PLV (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--only", defaultValue = "0", description = "Stop after so many folds; 0 for all.")
    private int only;

    @Option(names = "--epochs", defaultValue = "4", description = "Passes (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--rate", defaultValue = "1e-4", description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seed", defaultValue = "20221223", description = "Of all that chance decides.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(work);
        String vocabulary = new BaseFiles("e5-small-v2").vocabulary();
        MarkedTexts marked = MarkedTexts.read(events, eventCorpora, corpora);
        List<MarkedText> plv = marked.of(MarkedTexts.PLV_ID);
        try (OutputStream extractions = Files.newOutputStream(work.resolve("extractions.jsonl"));
                PrintWriter pairs = new PrintWriter(Files.newBufferedWriter(work.resolve("pairs.jsonl")));
                PrintWriter log = new PrintWriter(Files.newBufferedWriter(work.resolve("folds.log")))) {
            for (int fold = 0; fold < (only > 0 ? only : folds); fold++) {
                List<MarkedText> held = new ArrayList<>();
                for (int i = fold; i < plv.size(); i += folds) {
                    held.add(plv.get(i));
                }
                List<MarkedText> train = new ArrayList<>(marked.texts());
                train.removeAll(held);
                byte[] reader = reader(train, held, vocabulary, fold, log);
                read(EncoderReader.of(reader, vocabulary.getBytes(StandardCharsets.UTF_8)), held, extractions, pairs);
                pairs.flush();
            }
        }
        return 0;
    }

    private byte[] reader(List<MarkedText> train, List<MarkedText> held, String vocabulary, int fold, PrintWriter log)
            throws IOException {
        Rows rows = new Rows(WordPieces.read(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8))));
        Path folder = Files.createDirectories(work.resolve("fold-" + fold));
        Trainer.Settings settings = new Trainer.Settings(epochs, rate, 0.1, 0.1, 2048, 0, 2, seed);
        Weights start;
        try (InputStream onnx = Files.newInputStream(from)) {
            start = ReaderModel.read(onnx, new Random(seed));
        }
        Weights weights = new Trainer(
                        settings, Example.ofEvents(train, rows), Example.ofEvents(held, rows), folder, log)
                .train(start);
        return OnnxExport.of(weights, true, Map.of("settings", settings.toString()));
    }

    private static void read(EncoderReader reader, List<MarkedText> held, OutputStream extractions, PrintWriter pairs)
            throws IOException {
        PassageFinder passages = new PassageFinder();
        InterchangeWriter writer = new InterchangeWriter();
        try (Extractor extractor = Extractor.with(reader)) {
            for (MarkedText text : held) {
                Article article = Article.of(text.id(), null, null, List.of(), null, null, "en", text.text());
                writer.write(extractor.extract(article), extractions);
                MarkedEvent given = text.events().get(0);
                Map<EventType, Double> types = reader.types(
                        article,
                        passages.find(article),
                        first(given, ArgumentRole.ACTOR),
                        first(given, ArgumentRole.RECIPIENT));
                EventType best = types.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
                pairs.println(JSON.writeValueAsString(new Pair(text.id(), best)));
            }
        }
    }

    /** A line of what given parties did, as {@code parley eval --pairs} reads it. */
    private record Pair(String id, EventType type) {}

    private static Span first(MarkedEvent event, ArgumentRole role) {
        return event.spans(role).isEmpty() ? new Span(0, 0) : event.spans(role).get(0);
    }
}
