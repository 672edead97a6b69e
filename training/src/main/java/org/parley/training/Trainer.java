package org.parley.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.parley.reading.HeadLayout;

/** Fits an encoder to examples, epoch by epoch, and can go on where it was interrupted. */
final class Trainer {
    private static final int PROGRESS_STEPS = 20;

    /**
     * What the course of a training depends on.
     *
     * @param epochs passes over the examples
     * @param rate highest learning rate of the encoder, reached after {@code warmup} of all steps; it then falls to 0
     * @param warmup share of all steps
     * @param dropout share of hidden values dropped
     * @param pieces most pieces a batch, padding included
     * @param share of the examples of attributions that an epoch draws, 0..1
     * @param repeats how often an epoch shows the examples of events
     * @param seed of everything drawn by chance
     */
    record Settings(
            int epochs, double rate, double warmup, double dropout, int pieces, double share, int repeats, long seed) {}

    private final Settings settings;
    private final List<Example> train;
    private final List<Batch> dev;
    private final Path folder;
    private final PrintWriter log;

    /**
     * @param folder keeps the checkpoint and the result
     * @param log gets a line every few steps and the dev scores of each epoch
     */
    Trainer(Settings settings, List<Example> train, List<Example> dev, Path folder, PrintWriter log) {
        this.settings = settings;
        this.train = train;
        this.dev = Batch.cut(
                dev.stream()
                        .sorted(Comparator.comparingInt(e -> e.row().pieces().length))
                        .toList(),
                settings.pieces());
        this.folder = folder;
        this.log = log;
    }

    /**
     * Trains, or goes on training where the checkpoint in the folder stands.
     *
     * @param start weights to start from, if there is no checkpoint
     * @return the weights after the last epoch
     */
    Weights train(Weights start) throws IOException {
        int done = finished();
        Encoder encoder = new Encoder(done > 0 ? Weights.read(weights(done)) : start);
        Optimiser optimiser = new Optimiser(encoder);
        if (done > 0) {
            optimiser.restore(Weights.read(state(done)));
            log.println("going on after epoch " + done);
        }
        for (int epoch = done; epoch < settings.epochs(); epoch++) {
            epoch(encoder, optimiser, epoch);
            log.printf(Locale.ROOT, "epoch %d/%d dev %s%n", epoch + 1, settings.epochs(), DevScores.of(encoder, dev));
            log.flush();
            encoder.weights().write(weights(epoch + 1));
            // The state comes last and in one piece: an epoch that has it is finished.
            optimiser.state().write(state(epoch + 1));
            Files.deleteIfExists(state(epoch));
            Files.deleteIfExists(weights(epoch));
        }
        return encoder.weights();
    }

    /** Number of the last epoch that a former run with the same settings finished; 0 where there was none. */
    private int finished() throws IOException {
        Path noted = folder.resolve("checkpoint.settings");
        if (Files.exists(noted) && !Files.readString(noted).equals(settings.toString())) {
            throw new IllegalArgumentException(folder
                    + " holds a run with other settings; give another --work or delete it: " + Files.readString(noted));
        }
        Files.writeString(noted, settings.toString());
        int last = settings.epochs();
        while (last > 0 && !Files.exists(state(last))) {
            last--;
        }
        return last;
    }

    private Path weights(int epoch) {
        return folder.resolve("checkpoint-" + epoch + ".weights");
    }

    private Path state(int epoch) {
        return folder.resolve("checkpoint-" + epoch + ".state");
    }

    private void epoch(Encoder encoder, Optimiser optimiser, int epoch) {
        // An epoch's order and dropout depend on the seed and its number alone, so that a resumed run sees the same.
        torch.manual_seed(settings.seed() + epoch);
        Random random = new Random(settings.seed() + epoch);
        List<Batch> batches = Batch.shuffled(drawn(random), settings.pieces(), random);
        double loss = 0;
        long pieces = 0;
        long began = System.nanoTime();
        for (int step = 0; step < batches.size(); step++) {
            double progress = (epoch + (double) step / batches.size()) / settings.epochs();
            double norm;
            try (PointerScope scope = new PointerScope()) {
                loss += backward(encoder, batches.get(step));
                norm = optimiser.step(rate(progress));
            }
            pieces += (long) batches.get(step).examples().size()
                    * batches.get(step).length();
            if ((step + 1) % PROGRESS_STEPS == 0) {
                log.printf(
                        Locale.ROOT,
                        "epoch %d step %d/%d loss %.4f gradient %.2f %.0f pieces/s%n",
                        epoch + 1,
                        step + 1,
                        batches.size(),
                        loss / PROGRESS_STEPS,
                        norm,
                        pieces / ((System.nanoTime() - began) / 1e9));
                log.flush();
                loss = 0;
            }
        }
    }

    private List<Example> drawn(Random random) {
        List<Example> drawn = new ArrayList<>();
        for (Example example : train) {
            if (example.events() != null) {
                drawn.addAll(Collections.nCopies(settings.repeats(), example));
            } else if (random.nextDouble() < settings.share()) {
                drawn.add(example);
            }
        }
        return drawn;
    }

    private double rate(double progress) {
        double factor =
                progress < settings.warmup() ? progress / settings.warmup() : (1 - progress) / (1 - settings.warmup());
        return settings.rate() * Math.max(factor, 1e-3);
    }

    /** Leaves the gradients in the encoder's parameters; returns the mean loss a word. */
    private double backward(Encoder encoder, Batch batch) {
        Tensor outputs = batch.forward(encoder, settings.dropout());
        Tensor transitions = encoder.parameter(Encoder.TRANSITIONS);
        Objective objective = new Objective(Encoder.copy(transitions).values());
        int words = batch.words();
        float[] gradient = new float[words * HeadLayout.WIDTH];
        int at = 0;
        List<float[][]> rows = batch.split(outputs);
        for (int e = 0; e < rows.size(); e++) {
            for (float[] columns : objective.add(batch.examples().get(e), rows.get(e))) {
                for (float g : columns) {
                    gradient[at++] = g / words;
                }
            }
        }
        float[] byTransitions = objective.transitionGradient();
        for (int i = 0; i < byTransitions.length; i++) {
            byTransitions[i] /= words;
        }
        // A scalar whose gradient by the outputs is the one just worked out.
        Tensor surrogate = outputs.mul(torch.from_blob(new FloatPointer(gradient), words, HeadLayout.WIDTH))
                .sum()
                .add(transitions
                        .mul(torch.from_blob(new FloatPointer(byTransitions), byTransitions.length))
                        .sum());
        surrogate.backward();
        return objective.loss() / words;
    }
}
