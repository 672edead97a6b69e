package org.parley.model;

/** What words have to do with an event's trigger. */
public enum ArgumentRole {
    /** Who does it. */
    ACTOR,
    /** To whom or against whom it is done. */
    RECIPIENT,
    /** Words that decide its {@link EventStatus}. */
    STATUS,
    /** When. */
    DATE,
    /** Where. */
    PLACE,
    /** Another part of the trigger: "called … back". */
    TRIGGER
}
