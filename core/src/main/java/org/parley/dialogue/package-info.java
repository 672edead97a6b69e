/**
 * Station 7: what statements do in a dialogue. Tells which of an article's statements offer, invite, demand, accuse, threaten or ask,
 * which of them accept, refuse or put off, what the words say they speak of, and which claims the article makes about first uses. What
 * answers what is left to the ledger, which knows the other articles.
 */
@NullMarked
package org.parley.dialogue;

import org.jspecify.annotations.NullMarked;
