package org.parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.parley.reading.HeadLayout;

/**
 * Examples that go through the encoder together, padded to one length.
 *
 * @param examples its rows
 * @param length pieces a row
 */
record Batch(List<Example> examples, int length) {
    /**
     * Shuffles examples into batches of rows of similar length.
     *
     * @param pieces most pieces a batch may hold, padding included
     */
    static List<Batch> shuffled(List<Example> examples, int pieces, Random random) {
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, random);
        List<Batch> batches = new ArrayList<>();
        int stretch = 400;
        for (int from = 0; from < shuffled.size(); from += stretch) {
            List<Example> near = new ArrayList<>(shuffled.subList(from, Math.min(shuffled.size(), from + stretch)));
            near.sort(Comparator.comparingInt(e -> e.row().pieces().length));
            batches.addAll(cut(near, pieces));
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    /** Cuts examples, sorted by length, into batches. */
    static List<Batch> cut(List<Example> sorted, int pieces) {
        List<Batch> batches = new ArrayList<>();
        List<Example> open = new ArrayList<>();
        for (Example example : sorted) {
            int length = example.row().pieces().length;
            if (!open.isEmpty() && (open.size() + 1) * length > pieces) {
                batches.add(of(open));
                open = new ArrayList<>();
            }
            open.add(example);
        }
        if (!open.isEmpty()) {
            batches.add(of(open));
        }
        return batches;
    }

    private static Batch of(List<Example> examples) {
        int length =
                examples.stream().mapToInt(e -> e.row().pieces().length).max().orElseThrow();
        return new Batch(List.copyOf(examples), length);
    }

    int words() {
        return examples.stream().mapToInt(e -> e.row().words().size()).sum();
    }

    /** Runs the encoder; the result has one row per word of the batch. */
    Tensor forward(Encoder encoder, double dropout) {
        long rows = examples.size();
        long[] ids = new long[examples.size() * length];
        long[] types = new long[ids.length];
        byte[] mask = new byte[ids.length];
        long[] firstPieces = new long[words()];
        int word = 0;
        for (int e = 0; e < examples.size(); e++) {
            int[] pieces = examples.get(e).row().pieces();
            for (int p = 0; p < pieces.length; p++) {
                ids[e * length + p] = pieces[p];
                types[e * length + p] = examples.get(e).row().types()[p];
                mask[e * length + p] = 1;
            }
            for (int piece : examples.get(e).row().wordPieces()) {
                firstPieces[word++] = (long) e * length + piece;
            }
        }
        Tensor outputs =
                encoder.forward(longs(ids, rows, length), longs(types, rows, length), mask(mask, rows), dropout);
        return outputs.index_select(0, longs(firstPieces, firstPieces.length));
    }

    /** The outputs of {@link #forward}, row by row. */
    List<float[][]> split(Tensor outputs) {
        float[] values = new float[(int) outputs.numel()];
        new FloatPointer(outputs.detach().contiguous().data_ptr_float()).get(values);
        List<float[][]> rows = new ArrayList<>();
        int word = 0;
        for (Example example : examples) {
            float[][] row = new float[example.row().words().size()][HeadLayout.WIDTH];
            for (float[] columns : row) {
                System.arraycopy(values, word++ * HeadLayout.WIDTH, columns, 0, HeadLayout.WIDTH);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Tensor longs(long[] values, long... shape) {
        try (LongPointer copy = new LongPointer(values)) {
            return torch.from_blob(copy, shape, new TensorOptions(ScalarType.Long))
                    .clone();
        }
    }

    private Tensor mask(byte[] values, long rows) {
        try (BytePointer copy = new BytePointer(values)) {
            return torch.from_blob(copy, new long[] {rows, 1, 1, length}, new TensorOptions(ScalarType.Byte))
                    .to(ScalarType.Bool);
        }
    }
}
