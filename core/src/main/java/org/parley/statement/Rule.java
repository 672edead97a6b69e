package org.parley.statement;

/**
 * One rule of {@code rules.tsv}.
 *
 * @param id stable, never used again for another rule
 * @param where {@code headline}, {@code body} or {@code any}
 * @param pattern what it looks for
 * @param confidence 0..1, what a statement found by it is given
 */
record Rule(String id, String where, WordPattern pattern, double confidence) {
    boolean holdsIn(boolean headline) {
        return where.equals("any") || where.equals(headline ? "headline" : "body");
    }
}
