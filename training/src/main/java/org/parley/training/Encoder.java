package org.parley.training;

import static org.bytedeco.pytorch.global.torch.addmm;
import static org.bytedeco.pytorch.global.torch.dropout;
import static org.bytedeco.pytorch.global.torch.embedding;
import static org.bytedeco.pytorch.global.torch.from_blob;
import static org.bytedeco.pytorch.global.torch.gelu;
import static org.bytedeco.pytorch.global.torch.layer_norm;
import static org.bytedeco.pytorch.global.torch.scaled_dot_product_attention;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.parley.reading.AttributionTags;
import org.parley.reading.HeadLayout;

/**
 * A BERT-type encoder with one head, in the training engine.
 *
 * <p>Matrix products run in bfloat16, which twice as many fit through the processor; weights, sums and norms stay in 32 bits.
 */
final class Encoder {
    static final int WIDTH = 384;
    static final int ATTENTION_HEADS = 12;
    static final int TAGS = AttributionTags.COUNT;
    static final int OUTPUTS = HeadLayout.WIDTH;
    static final double NORM_EPSILON = 1e-12;

    static final String WORDS = "embedded.words";
    static final String POSITIONS = "embedded.positions";
    static final String TYPES = "embedded.types";
    static final String EMBEDDED_NORM = "embedded.norm";
    static final String ATTEND = "attend";
    static final String ATTENDED = "attended";
    static final String ATTENDED_NORM = "attended.norm";
    static final String WIDEN = "widen";
    static final String NARROW = "narrow";
    static final String LAYER_NORM = "norm";
    static final String HEAD = "head";
    static final String TRANSITIONS = "transitions";
    static final String BIAS = ".bias";

    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final int layers;

    Encoder(Weights weights) {
        weights.tensors().forEach((name, tensor) -> {
            Tensor parameter = tensor(tensor);
            // The word embeddings stay as they are: most words of tomorrow's news are not in the corpus.
            parameter.requires_grad_(!name.equals(WORDS));
            parameters.put(name, parameter);
        });
        int count = 0;
        while (parameters.containsKey(layer(count) + ATTEND)) {
            count++;
        }
        this.layers = count;
    }

    /** Prefix of a layer's tensors. */
    static String layer(int layer) {
        return "layer." + layer + ".";
    }

    Map<String, Tensor> parameters() {
        return parameters;
    }

    /** The parameter of that name. */
    Tensor parameter(String name) {
        Tensor parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("the encoder has no parameter " + name);
        }
        return parameter;
    }

    /** A copy of all tensors as they are now. */
    Weights weights() {
        Map<String, Weights.Tensor> copy = new LinkedHashMap<>();
        parameters.forEach((name, tensor) -> copy.put(name, copy(tensor)));
        return new Weights(copy);
    }

    static Tensor tensor(Weights.Tensor tensor) {
        try (FloatPointer values = new FloatPointer(tensor.values())) {
            return from_blob(values, tensor.shape()).clone();
        }
    }

    static Weights.Tensor copy(Tensor tensor) {
        float[] values = new float[(int) tensor.numel()];
        new FloatPointer(tensor.data_ptr_float()).get(values);
        long[] shape = new long[(int) tensor.dim()];
        Arrays.setAll(shape, tensor::size);
        return new Weights.Tensor(shape, values);
    }

    /**
     * Scores of every piece.
     *
     * @param pieces ids [rows, length]
     * @param types kinds of piece, likewise
     * @param mask true where there is a piece [rows, 1, 1, length]
     * @param dropout share of values to drop; 0 outside training
     * @return [rows * length, {@link #OUTPUTS}]
     */
    Tensor forward(Tensor pieces, Tensor types, Tensor mask, double dropout) {
        long rows = pieces.size(0);
        long length = pieces.size(1);
        Tensor x = embedding(parameter(WORDS), pieces)
                .add(embedding(parameter(TYPES), types))
                .add(parameter(POSITIONS).slice(0, of(0), of(length), 1))
                .reshape(rows * length, WIDTH);
        x = dropped(norm(x, EMBEDDED_NORM), dropout);
        for (int l = 0; l < layers; l++) {
            String layer = layer(l);
            Tensor attended = attend(dense(x, layer + ATTEND), rows, length, mask);
            x = norm(x.add(dropped(dense(attended, layer + ATTENDED), dropout)), layer + ATTENDED_NORM);
            Tensor wide = gelu(dense(x, layer + WIDEN));
            x = norm(x.add(dropped(dense(wide, layer + NARROW), dropout)), layer + LAYER_NORM);
        }
        return addmm(parameter(HEAD + BIAS), x, parameter(HEAD));
    }

    private static Tensor attend(Tensor queriesKeysValues, long rows, long length, Tensor mask) {
        Tensor split = queriesKeysValues
                .reshape(rows, length, 3, ATTENTION_HEADS, WIDTH / ATTENTION_HEADS)
                .permute(2, 0, 3, 1, 4)
                .to(ScalarType.Float); // attention in bfloat16 takes ten times as long on a CPU
        return scaled_dot_product_attention(
                        split.select(0, 0),
                        split.select(0, 1),
                        split.select(0, 2),
                        new TensorOptional(mask),
                        0,
                        false,
                        new DoubleOptional(),
                        false)
                .transpose(1, 2)
                .reshape(rows * length, WIDTH);
    }

    /** In bfloat16, whatever comes in. */
    private Tensor dense(Tensor x, String name) {
        return addmm(
                parameter(name + BIAS).to(ScalarType.BFloat16),
                x.to(ScalarType.BFloat16),
                parameter(name).to(ScalarType.BFloat16));
    }

    private Tensor norm(Tensor x, String name) {
        return layer_norm(
                x,
                new long[] {WIDTH},
                new TensorOptional(parameter(name)),
                new TensorOptional(parameter(name + BIAS)),
                NORM_EPSILON,
                false);
    }

    private static Tensor dropped(Tensor x, double share) {
        return share == 0 ? x : dropout(x, share, true);
    }

    private static LongOptional of(long value) {
        return new LongOptional(value);
    }
}
