package org.parley.actor;

/**
 * A person's name in the text.
 *
 * @param person whose
 * @param from index of the first token, title included
 * @param to index behind the last token of the name
 * @param full whether more than one part of the name stands there
 */
record Use(Person person, int from, int to, boolean full) {}
