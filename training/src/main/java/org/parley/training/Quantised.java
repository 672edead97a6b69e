package org.parley.training;

import org.parley.training.Weights.Tensor;

/**
 * A matrix in 8 bits, each column (or row) with a scale of its own.
 *
 * @param values row by row, as in the matrix
 * @param scales what a step of 1 stands for
 */
record Quantised(byte[] values, float[] scales) {
    /**
     * By column, for the right side of a product. Values lie in -63..63: with all 8 bits, processors without dot-product
     * instructions would overflow their 16-bit sums, and results would differ between machines.
     */
    static Quantised columns(Tensor matrix) {
        int columns = (int) matrix.shape()[1];
        return of(matrix.values(), columns, 63, (row, column) -> column);
    }

    /** By row, for a table that rows are looked up in; values lie in -127..127. */
    static Quantised rows(Tensor table) {
        return of(table.values(), (int) table.shape()[1], 127, (row, column) -> row);
    }

    private interface ScaleIndex {
        int of(int row, int column);
    }

    private static Quantised of(float[] values, int columns, int largest, ScaleIndex index) {
        int rows = values.length / columns;
        float[] scales = new float[Math.max(index.of(0, columns - 1), index.of(rows - 1, 0)) + 1];
        for (int i = 0; i < values.length; i++) {
            int s = index.of(i / columns, i % columns);
            scales[s] = Math.max(scales[s], Math.abs(values[i]) / largest);
        }
        byte[] quantised = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            float scale = scales[index.of(i / columns, i % columns)];
            quantised[i] = scale == 0 ? 0 : (byte) Math.round(values[i] / scale);
        }
        return new Quantised(quantised, scales);
    }
}
