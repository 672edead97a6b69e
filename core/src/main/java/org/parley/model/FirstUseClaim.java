package org.parley.model;

/**
 * The article's own word that somebody used a term for the first time. It is kept as a claim, to be held against what else is known.
 *
 * @param words the claim
 * @param speaker who is said to have used it
 * @param term the term, without quotation marks and article
 */
public record FirstUseClaim(Phrase words, ActorRef speaker, Phrase term) {}
