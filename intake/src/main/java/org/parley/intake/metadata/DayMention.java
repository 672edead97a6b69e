package org.parley.intake.metadata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that stands in a text.
 *
 * @param day as it is read
 * @param swapped with day and month the other way round, where that is a date too and nothing in the words decides
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last
 */
record DayMention(LocalDate day, @Nullable LocalDate swapped, int start, int end) {}
