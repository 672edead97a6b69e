package org.parley.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The encoder in ONNX Runtime; thread-safe, one row at a time on the calling thread. */
final class Encoder implements AutoCloseable {
    private static final String SCORES = "scores";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final float[] transitions;

    /**
     * @param onnx the file that training wrote
     * @throws IllegalStateException if ONNX Runtime cannot load it, or training did not write it
     */
    Encoder(byte[] onnx) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            session = environment.createSession(onnx, options);
            try {
                transitions = floats(session.getMetadata().getCustomMetadata().get("transitions"));
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the encoder: " + e.getMessage(), e);
        }
    }

    /** Transition scores of the {@link LinearChain}. */
    float[] transitions() {
        return transitions;
    }

    /** What the encoder makes of a row: {@code [word][column]}, see {@link HeadLayout}. */
    float[][] score(Row row) {
        try (OnnxTensor pieces = rowOf(row.pieces());
                OnnxTensor types = rowOf(row.types());
                OnnxTensor words = OnnxTensor.createTensor(environment, longs(row.wordPieces()));
                OrtSession.Result result =
                        session.run(Map.of("pieces", pieces, "types", types, "words", words), Set.of(SCORES))) {
            FloatBuffer scores = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[][] outputs = new float[row.words().size()][HeadLayout.WIDTH];
            for (float[] columns : outputs) {
                scores.get(columns);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a row of " + row.pieces().length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the encoder", e);
        }
    }

    private OnnxTensor rowOf(int[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {longs(values)});
    }

    private static long[] longs(int[] values) {
        long[] longs = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            longs[i] = values[i];
        }
        return longs;
    }

    private static float[] floats(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("the encoder's file has no transition scores: training did not write it");
        }
        String[] parts = text.split(",", -1);
        if (parts.length != AttributionTags.COUNT * AttributionTags.COUNT) {
            throw new IllegalStateException("the encoder's file has transition scores for other tags");
        }
        float[] floats = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            floats[i] = Float.parseFloat(parts[i]);
        }
        return floats;
    }
}
