/** Lists of actors in the formats people have: CSV, Popolo JSON, Wikidata query results, PETRARCH dictionaries; they become listed actors. */
@NullMarked
package org.parley.ledger.actorfile;

import org.jspecify.annotations.NullMarked;
