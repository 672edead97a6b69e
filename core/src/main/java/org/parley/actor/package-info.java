/**
 * Station 4: who is meant.
 *
 * <p>Reads an article, its passages and its reading; writes {@link org.parley.model.ActorRef}s on request through
 * {@link org.parley.model.ActorLookup}. Persons are learnt from the article itself: "Kremlin spokesman Dmitry Peskov" teaches
 * name, post and country, so that a later "Peskov", "he" or "the spokesman" leads to him. Countries, seats of government,
 * organisations, posts and a list of well-known persons are plain facts from {@code parley/en/actors}. What neither the text
 * nor the facts say stays absent.
 *
 * <p>The way through: {@code ArticleText} cuts words, {@code ChunkFinder} marks names and posts, {@code CastReader} gathers the
 * article's persons, {@code Antecedents} keeps who was spoken of last, {@code ArticleActors} answers.
 */
@NullMarked
package org.parley.actor;

import org.jspecify.annotations.NullMarked;
