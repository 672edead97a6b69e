package org.parley.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** AdamW (Loshchilov and Hutter 2019) with clipped gradients; heads learn faster than the encoder they sit on. */
final class Optimiser {
    private static final double HEAD_FACTOR = 10;
    private static final double TRANSITION_FACTOR = 100;
    private static final double CLIP = 1.0;
    private static final double DECAY = 0.01;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final double EPSILON = 1e-8;
    private static final String MEAN = "mean.";
    private static final String SQUARE = "square.";
    private static final String STEPS = "steps";

    private record Fitted(Tensor parameter, Tensor mean, Tensor square) {}

    private final Map<String, Fitted> fitted = new LinkedHashMap<>();
    private int steps;

    Optimiser(Encoder encoder) {
        encoder.parameters().forEach((name, parameter) -> {
            if (parameter.requires_grad()) {
                fitted.put(name, new Fitted(parameter, torch.zeros_like(parameter), torch.zeros_like(parameter)));
            }
        });
    }

    /**
     * Moves the parameters against their gradients and clears these. A gradient that is not finite is dropped.
     *
     * @param rate learning rate of the encoder
     * @return norm of the gradient before clipping
     */
    double step(double rate) {
        TensorVector all =
                new TensorVector(fitted.values().stream().map(Fitted::parameter).toArray(Tensor[]::new));
        double norm = torch.clip_grad_norm_(all, CLIP, 2.0, false);
        if (Double.isFinite(norm)) {
            steps++;
            try (NoGradGuard noGrad = new NoGradGuard()) {
                fitted.forEach((name, f) -> update(f, rate * factor(name), name.contains("norm") ? 0 : DECAY));
            }
        }
        fitted.values().forEach(f -> f.parameter().mutable_grad().zero_());
        return norm;
    }

    private void update(Fitted f, double rate, double decay) {
        Tensor gradient = f.parameter().grad();
        f.mean().mul_(new Scalar(BETA1)).add_(gradient, new Scalar(1 - BETA1));
        f.square().mul_(new Scalar(BETA2)).addcmul_(gradient, gradient, new Scalar(1 - BETA2));
        double unbiased = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
        Tensor deviation = f.square().sqrt().add_(new Scalar(EPSILON));
        f.parameter().mul_(new Scalar(1 - rate * decay));
        f.parameter().addcdiv_(f.mean(), deviation, new Scalar(-rate * unbiased));
    }

    /** The state as it is now, to go on from later. */
    Weights state() {
        Map<String, Weights.Tensor> state = new LinkedHashMap<>();
        fitted.forEach((name, f) -> {
            state.put(MEAN + name, Encoder.copy(f.mean()));
            state.put(SQUARE + name, Encoder.copy(f.square()));
        });
        state.put(STEPS, new Weights.Tensor(new long[] {1}, new float[] {steps}));
        return new Weights(state);
    }

    /** Goes on from a state. */
    void restore(Weights state) {
        fitted.forEach((name, f) -> {
            f.mean().copy_(Encoder.tensor(state.get(MEAN + name)));
            f.square().copy_(Encoder.tensor(state.get(SQUARE + name)));
        });
        steps = (int) state.get(STEPS).values()[0];
    }

    private static double factor(String name) {
        return name.equals(Encoder.TRANSITIONS) ? TRANSITION_FACTOR : name.startsWith(Encoder.HEAD) ? HEAD_FACTOR : 1;
    }
}
