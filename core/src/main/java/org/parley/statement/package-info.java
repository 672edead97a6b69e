/**
 * Station 5: from what the encoder saw to who said what.
 *
 * <p>Reads an {@link org.parley.model.Article}, its passages, the {@link org.parley.model.Reading} and the actors; writes
 * {@link org.parley.model.Statement}s. "…," Ruiz told reporters on Thursday, per CNN: a direct statement by Ruiz, to reporters,
 * said on that Thursday, relayed by CNN.
 *
 * <p>What the words mean is data: {@code parley/en/statement} holds the cue words, the word lists, and the rules with their
 * examples, which run as tests.
 */
@NullMarked
package org.parley.statement;

import org.jspecify.annotations.NullMarked;
