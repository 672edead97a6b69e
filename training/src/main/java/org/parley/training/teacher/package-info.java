/** Labels names, posts and dates in training text with NLP4J, word lists and majority votes; the product never needs it. */
@NullMarked
package org.parley.training.teacher;

import org.jspecify.annotations.NullMarked;
