/**
 * Pages over a ledger, for people and programs.
 *
 * <p>{@link org.parley.web.WebServer} starts them.
 */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
