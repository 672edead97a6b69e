package org.parley.training;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.training.Weights.Tensor;

/**
 * Writes an encoder as an ONNX graph for ONNX Runtime, one row of input at a time.
 *
 * <p>Inputs: {@code pieces} and {@code types} [1, length], {@code words} [words] (the first piece of each word), all int64. Output:
 * {@code scores} [1, words, columns]. One row at a time needs neither padding nor a mask, and makes what is read from a row
 * independent of its neighbours. Dense layers are 8-bit with activations quantised on the fly; norms, attention and the head stay
 * in 32 bits.
 */
final class OnnxExport {
    private static final String MICROSOFT = "com.microsoft";

    private final Weights weights;
    private final boolean quantise;
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("reader");

    private OnnxExport(Weights weights, boolean quantise) {
        this.weights = weights;
        this.quantise = quantise;
    }

    /**
     * The file's bytes.
     *
     * @param quantise whether dense layers and word embeddings become 8-bit
     * @param metadata goes into the file beside the transition scores
     */
    static byte[] of(Weights weights, boolean quantise, Map<String, String> metadata) {
        return new OnnxExport(weights, quantise).model(metadata).toByteArray();
    }

    private ModelProto model(Map<String, String> metadata) {
        graph.addInput(value("pieces", TensorProto.DataType.INT64, "1", "length"));
        graph.addInput(value("types", TensorProto.DataType.INT64, "1", "length"));
        graph.addInput(value("words", TensorProto.DataType.INT64, "words"));
        String x = embedded();
        for (int layer = 0; weights.tensors().containsKey(Encoder.layer(layer) + Encoder.ATTEND); layer++) {
            x = layer(Encoder.layer(layer), x);
        }
        String words = node("Gather", "", List.of(integer("axis", 1)), x, "words");
        String product = node("MatMul", "", List.of(), words, constant(Encoder.HEAD));
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Add")
                .addInput(product)
                .addInput(constant(Encoder.HEAD + Encoder.BIAS))
                .addOutput("scores"));
        graph.addOutput(value("scores", TensorProto.DataType.FLOAT, "1", "words", "columns"));
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(8)
                .setProducerName("parley-training")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(17))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(MICROSOFT).setVersion(1))
                .setGraph(graph);
        model.addMetadataProps(
                entry("transitions", floats(weights.get(Encoder.TRANSITIONS).values())));
        metadata.forEach((key, text) -> model.addMetadataProps(entry(key, text)));
        return model.build();
    }

    private String embedded() {
        String words = embeddedWords();
        String types = node("Gather", "", List.of(), constant(Encoder.TYPES), "types");
        String length = node("Shape", "", List.of(integer("start", 1), integer("end", 2)), "pieces");
        String positions = node(
                "Slice", "", List.of(), constant(Encoder.POSITIONS), integers("from", 0), length, integers("axis", 0));
        String placed = node("Add", "", List.of(), types, positions);
        return skipNorm(words, placed, null, Encoder.EMBEDDED_NORM);
    }

    private String embeddedWords() {
        if (!quantise) {
            return node("Gather", "", List.of(), constant(Encoder.WORDS), "pieces");
        }
        Tensor table = weights.get(Encoder.WORDS);
        Quantised rows = Quantised.rows(table);
        String bytes = node("Gather", "", List.of(), bytes(Encoder.WORDS, rows, table.shape()), "pieces");
        String scales = floats(Encoder.WORDS + ".scale", new long[] {rows.scales().length, 1}, rows.scales());
        String scale = node("Gather", "", List.of(), scales, "pieces");
        String values = node("Cast", "", List.of(integer("to", TensorProto.DataType.FLOAT.getNumber())), bytes);
        return node("Mul", "", List.of(), values, scale);
    }

    private String layer(String name, String x) {
        String projected = dense(name + Encoder.ATTEND, x, false);
        List<String> parts = List.of(projected + ".query", projected + ".key", projected + ".value");
        graph.addNode(NodeProto.newBuilder()
                .setOpType("Split")
                .addInput(projected)
                .addAllOutput(parts)
                .addAttribute(integer("axis", 2)));
        String attended = node(
                "MultiHeadAttention",
                MICROSOFT,
                List.of(integer("num_heads", Encoder.ATTENTION_HEADS)),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                constant(name + Encoder.ATTEND + Encoder.BIAS));
        String out = dense(name + Encoder.ATTENDED, attended, false);
        String first = skipNorm(x, out, name + Encoder.ATTENDED + Encoder.BIAS, name + Encoder.ATTENDED_NORM);
        String wide = node("Gelu", MICROSOFT, List.of(), dense(name + Encoder.WIDEN, first, true));
        String narrow = dense(name + Encoder.NARROW, wide, false);
        return skipNorm(first, narrow, name + Encoder.NARROW + Encoder.BIAS, name + Encoder.LAYER_NORM);
    }

    private String dense(String name, String x, boolean withBias) {
        if (!quantise) {
            String product = node("MatMul", "", List.of(), x, constant(name));
            return withBias ? node("Add", "", List.of(), product, constant(name + Encoder.BIAS)) : product;
        }
        Tensor matrix = weights.get(name);
        Quantised columns = Quantised.columns(matrix);
        List<String> inputs = new ArrayList<>(List.of(
                x,
                bytes(name, columns, matrix.shape()),
                floats(name + ".scale", new long[] {columns.scales().length}, columns.scales()),
                ""));
        if (withBias) {
            inputs.add(constant(name + Encoder.BIAS));
        }
        return node("DynamicQuantizeMatMul", MICROSOFT, List.of(), inputs.toArray(new String[0]));
    }

    private String skipNorm(String x, String skip, @Nullable String bias, String norm) {
        List<String> inputs = new ArrayList<>(List.of(x, skip, constant(norm), constant(norm + Encoder.BIAS)));
        if (bias != null) {
            inputs.add(constant(bias));
        }
        AttributeProto epsilon = AttributeProto.newBuilder()
                .setName("epsilon")
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF((float) Encoder.NORM_EPSILON)
                .build();
        return node("SkipLayerNormalization", MICROSOFT, List.of(epsilon), inputs.toArray(new String[0]));
    }

    /** Adds a node; its one output is called after its number. */
    private String node(String type, String domain, List<AttributeProto> attributes, String... inputs) {
        String output = type + graph.getNodeCount();
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setDomain(domain)
                .addAllInput(Arrays.asList(inputs))
                .addOutput(output)
                .addAllAttribute(attributes));
        return output;
    }

    private String constant(String name) {
        Tensor tensor = weights.get(name);
        return floats(name, tensor.shape(), tensor.values());
    }

    private String floats(String name, long[] shape, float[] values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return initialiser(name, TensorProto.DataType.FLOAT, shape, raw.array());
    }

    private String bytes(String name, Quantised matrix, long[] shape) {
        return initialiser(name, TensorProto.DataType.INT8, shape, matrix.values());
    }

    private String integers(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initialiser(name, TensorProto.DataType.INT64, new long[] {values.length}, raw.array());
    }

    private String initialiser(String name, TensorProto.DataType type, long[] shape, byte[] raw) {
        TensorProto.Builder tensor = TensorProto.newBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(raw));
        for (long dimension : shape) {
            tensor.addDims(dimension);
        }
        graph.addInitializer(tensor);
        return name;
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, String... shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
        for (String dimension : shape) {
            dimensions.addDim(
                    dimension.equals("1")
                            ? TensorShapeProto.Dimension.newBuilder().setDimValue(1)
                            : TensorShapeProto.Dimension.newBuilder().setDimParam(dimension));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(type.getNumber())
                                .setShape(dimensions)))
                .build();
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }

    private static String floats(float[] values) {
        List<String> texts = new ArrayList<>();
        for (float value : values) {
            texts.add(Float.toString(value));
        }
        return texts.stream().collect(Collectors.joining(","));
    }
}
