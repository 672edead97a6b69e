package org.parley.statement;

/** How the words of a date pattern are counted into days. */
enum DateMeaning {
    /** A day of a month. */
    DAY,
    /** Several days of a month. */
    DAYS,
    /** Day and month as numbers, in whichever order is possible. */
    NUMERIC,
    MONTH,
    YEAR,
    /** The last such day on or before publication. */
    WEEKDAY,
    /** Last, this, next such day. */
    SHIFTED_WEEKDAY,
    /** That day of last, this, next week. */
    WEEKDAY_OF_WEEK,
    WEEKDAYS,
    /** The last one that has begun by the day of publication. */
    WEEKEND,
    /** Today, yesterday, tomorrow. */
    DEICTIC,
    LAST_NIGHT,
    THIS_PART,
    BEFORE_YESTERDAY,
    AFTER_TOMORROW,
    /** Last, this, next week, month, year. */
    UNIT,
    AGO,
    /** From so long ago up to now. */
    PAST,
    /** Counted from a day that the sentences before name: "the following day". */
    AROUND,
    /** Counted from what the words behind it tell: "a day after the vote". */
    EVENT,
    /** Too vague to be counted. */
    UNKNOWN
}
