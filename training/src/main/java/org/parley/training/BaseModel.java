package org.parley.training;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.parley.reading.Rows;
import org.parley.training.Weights.Tensor;

/** Reads a BERT-type encoder from an ONNX file that was exported from PyTorch. */
final class BaseModel {
    private static final double HEAD_DEVIATION = 0.02;

    private final Map<String, OnnxMl.TensorProto> initialisers = new HashMap<>();
    private final Map<String, String> weightOfBias = new HashMap<>();

    private BaseModel(OnnxMl.GraphProto graph) {
        graph.getInitializerList().forEach(tensor -> initialisers.put(tensor.getName(), tensor));
        Map<String, String> weightOfProduct = new HashMap<>();
        for (OnnxMl.NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul")) {
                weightOfProduct.put(node.getOutput(0), node.getInput(1));
            }
        }
        // The exporter renames the matrices but not the biases: a matrix is known by the bias added to its product.
        for (OnnxMl.NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Add") && weightOfProduct.containsKey(node.getInput(1))) {
                weightOfBias.put(node.getInput(0), weightOfProduct.get(node.getInput(1)));
            }
        }
    }

    /**
     * The encoder's tensors under the names that {@link Encoder} gives them, with fresh heads.
     *
     * @param onnx the file; closed by the caller
     * @param random draws the heads
     */
    static Weights read(InputStream onnx, Random random) throws IOException {
        return new BaseModel(OnnxMl.ModelProto.parseFrom(onnx).getGraph()).weights(random);
    }

    private Weights weights(Random random) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(Encoder.WORDS, tensor("embeddings.word_embeddings.weight"));
        tensors.put(Encoder.POSITIONS, tensor("embeddings.position_embeddings.weight"));
        tensors.put(Encoder.TYPES, repeatFirstRow(tensor("embeddings.token_type_embeddings.weight")));
        tensors.put(Encoder.EMBEDDED_NORM, tensor("embeddings.LayerNorm.weight"));
        tensors.put(Encoder.EMBEDDED_NORM + Encoder.BIAS, tensor("embeddings.LayerNorm.bias"));
        for (int layer = 0; hasLayer(layer); layer++) {
            String from = "encoder.layer." + layer + ".";
            String to = Encoder.layer(layer);
            String self = from + "attention.self.";
            tensors.put(
                    to + Encoder.ATTEND,
                    beside(matrix(self + "query.bias"), matrix(self + "key.bias"), matrix(self + "value.bias")));
            tensors.put(
                    to + Encoder.ATTEND + Encoder.BIAS,
                    beside(tensor(self + "query.bias"), tensor(self + "key.bias"), tensor(self + "value.bias")));
            dense(tensors, to + Encoder.ATTENDED, from + "attention.output.dense.bias");
            norm(tensors, to + Encoder.ATTENDED_NORM, from + "attention.output.LayerNorm");
            dense(tensors, to + Encoder.WIDEN, from + "intermediate.dense.bias");
            dense(tensors, to + Encoder.NARROW, from + "output.dense.bias");
            norm(tensors, to + Encoder.LAYER_NORM, from + "output.LayerNorm");
        }
        float[] head = new float[Encoder.WIDTH * Encoder.OUTPUTS];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) (random.nextGaussian() * HEAD_DEVIATION);
        }
        tensors.put(Encoder.HEAD, new Tensor(new long[] {Encoder.WIDTH, Encoder.OUTPUTS}, head));
        tensors.put(Encoder.HEAD + Encoder.BIAS, zeros(Encoder.OUTPUTS));
        tensors.put(Encoder.TRANSITIONS, zeros(Encoder.TAGS * Encoder.TAGS));
        return new Weights(tensors);
    }

    private boolean hasLayer(int layer) {
        return initialisers.containsKey("encoder.layer." + layer + ".output.dense.bias");
    }

    private void dense(Map<String, Tensor> tensors, String to, String bias) {
        tensors.put(to, matrix(bias));
        tensors.put(to + Encoder.BIAS, tensor(bias));
    }

    private void norm(Map<String, Tensor> tensors, String to, String from) {
        tensors.put(to, tensor(from + ".weight"));
        tensors.put(to + Encoder.BIAS, tensor(from + ".bias"));
    }

    /** The matrix whose product the bias is added to, as [in, out]. */
    private Tensor matrix(String bias) {
        String weight = weightOfBias.get(bias);
        if (weight == null) {
            throw new IllegalArgumentException("no matrix product has " + bias + " added to it");
        }
        return tensor(weight);
    }

    private Tensor tensor(String name) {
        OnnxMl.TensorProto tensor = initialisers.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the base model has no " + name);
        }
        float[] values = new float[tensor.getRawData().size() / Float.BYTES];
        tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(
                tensor.getDimsList().stream().mapToLong(Long::longValue).toArray(), values);
    }

    private static Tensor zeros(int length) {
        return new Tensor(new long[] {length}, new float[length]);
    }

    /** All kinds of piece start as the one kind that the base model was trained with. */
    private static Tensor repeatFirstRow(Tensor types) {
        float[] repeated = new float[Rows.TYPES * Encoder.WIDTH];
        for (int row = 0; row < Rows.TYPES; row++) {
            System.arraycopy(types.values(), 0, repeated, row * Encoder.WIDTH, Encoder.WIDTH);
        }
        return new Tensor(new long[] {Rows.TYPES, Encoder.WIDTH}, repeated);
    }

    /** Query, key and value as one: columns side by side. */
    private static Tensor beside(Tensor... parts) {
        int columns = (int) parts[0].shape()[parts[0].shape().length - 1];
        int rows = parts[0].values().length / columns;
        float[] joined = new float[rows * columns * parts.length];
        for (int p = 0; p < parts.length; p++) {
            for (int r = 0; r < rows; r++) {
                System.arraycopy(parts[p].values(), r * columns, joined, (r * parts.length + p) * columns, columns);
            }
        }
        long width = (long) columns * parts.length;
        return new Tensor(parts[0].shape().length == 1 ? new long[] {width} : new long[] {rows, width}, joined);
    }
}
