package org.parley.training;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.parley.reading.EventLayout;
import org.parley.training.Weights.Tensor;

/** Reads back an encoder that {@link OnnxExport} wrote, so that training can go on from it. */
final class ReaderModel {
    private static final double HEAD_DEVIATION = 0.02;
    private static final String SCALE = ".scale";

    /** Most words trigger no event: a head that has learnt nothing yet says so. */
    private static final float NO_TRIGGER = 4;

    private final Map<String, OnnxMl.TensorProto> initialisers = new HashMap<>();
    private final String transitions;

    private ReaderModel(OnnxMl.ModelProto model) {
        model.getGraph().getInitializerList().forEach(tensor -> initialisers.put(tensor.getName(), tensor));
        this.transitions = model.getMetadataPropsList().stream()
                .filter(entry -> entry.getKey().equals(Encoder.TRANSITIONS))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reader's model: it has no transition scores"))
                .getValue();
    }

    /**
     * The encoder's tensors, in 32 bits again. Columns of the head that it lacks are drawn by chance.
     *
     * @param onnx the file; closed by the caller
     * @param random draws the missing columns
     */
    static Weights read(InputStream onnx, Random random) throws IOException {
        return new ReaderModel(OnnxMl.ModelProto.parseFrom(onnx)).weights(random);
    }

    private Weights weights(Random random) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(Encoder.WORDS, tensor(Encoder.WORDS));
        tensors.put(Encoder.POSITIONS, tensor(Encoder.POSITIONS));
        tensors.put(Encoder.TYPES, tensor(Encoder.TYPES));
        add(tensors, Encoder.EMBEDDED_NORM);
        for (int layer = 0; initialisers.containsKey(Encoder.layer(layer) + Encoder.ATTEND); layer++) {
            String of = Encoder.layer(layer);
            add(tensors, of + Encoder.ATTEND);
            add(tensors, of + Encoder.ATTENDED);
            add(tensors, of + Encoder.ATTENDED_NORM);
            add(tensors, of + Encoder.WIDEN);
            add(tensors, of + Encoder.NARROW);
            add(tensors, of + Encoder.LAYER_NORM);
        }
        tensors.put(Encoder.HEAD, widened(tensor(Encoder.HEAD), random, HEAD_DEVIATION));
        Tensor bias = tensor(Encoder.HEAD + Encoder.BIAS);
        boolean knowsEvents = bias.values().length > EventLayout.TYPES;
        Tensor biases = widened(bias, random, 0);
        if (!knowsEvents) {
            biases.values()[EventLayout.TYPES] = NO_TRIGGER;
        }
        tensors.put(Encoder.HEAD + Encoder.BIAS, biases);
        String[] scores = transitions.split(",", -1);
        float[] values = new float[scores.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(scores[i]);
        }
        tensors.put(Encoder.TRANSITIONS, new Tensor(new long[] {values.length}, values));
        return new Weights(tensors);
    }

    private void add(Map<String, Tensor> tensors, String name) {
        tensors.put(name, tensor(name));
        tensors.put(name + Encoder.BIAS, tensor(name + Encoder.BIAS));
    }

    private Tensor tensor(String name) {
        OnnxMl.TensorProto tensor = initialisers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the reader's model has no " + name);
        }
        long[] shape = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
        if (tensor.getDataType() == OnnxMl.TensorProto.DataType.FLOAT.getNumber()) {
            return new Tensor(shape, floats(tensor));
        }
        byte[] steps = tensor.getRawData().toByteArray();
        float[] scales = tensor(name + SCALE).values();
        int columns = (int) shape[1];
        float[] values = new float[steps.length];
        for (int i = 0; i < values.length; i++) {
            // Dense layers have a scale a column, the word embeddings one a row.
            values[i] = steps[i] * scales[name.equals(Encoder.WORDS) ? i / columns : i % columns];
        }
        return new Tensor(shape, values);
    }

    private static float[] floats(OnnxMl.TensorProto tensor) {
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /** A tensor with as many columns as the head has now. */
    private static Tensor widened(Tensor head, Random random, double deviation) {
        int had = (int) head.shape()[head.shape().length - 1];
        int rows = head.values().length / had;
        float[] values = new float[rows * Encoder.OUTPUTS];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(head.values(), r * had, values, r * Encoder.OUTPUTS, had);
            for (int c = had; c < Encoder.OUTPUTS; c++) {
                values[r * Encoder.OUTPUTS + c] = (float) (random.nextGaussian() * deviation);
            }
        }
        return new Tensor(
                head.shape().length == 1 ? new long[] {Encoder.OUTPUTS} : new long[] {rows, Encoder.OUTPUTS}, values);
    }
}
