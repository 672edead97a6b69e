package org.parley.model;

import java.util.Locale;

/** What an event was about: the contexts of PLOVER (manual, draft version 2.0). An event may have several. */
public enum EventContext {
    MILITARY,
    INTELLIGENCE,
    EXECUTIVE,
    LEGISLATIVE,
    ELECTION,
    POLITICAL_INSTITUTIONS,
    PRO_DEMOCRACY,
    PRO_AUTOCRACY,
    ECONOMIC,
    LEGAL,
    REPARATIONS,
    HUMAN_RIGHTS,
    RIGHTS_FREEDOMS,
    REPRESSION,
    HUMAN_SECURITY,
    GENDER,
    LGBT,
    RELIGION_ETHNICITY,
    INEQUALITY,
    DIPLOMATIC,
    TERRITORY,
    PEACEKEEPING,
    HEALTH,
    ASYLUM,
    MIGRATION,
    DISASTERS,
    NATURAL_RESOURCE,
    ENVIRONMENT,
    TECHNOLOGY,
    TERRORISM,
    CBRN,
    CYBER,
    MISINFORMATION,
    CRIME,
    CORRUPTION,
    ILLEGAL_DRUGS,
    TRAFFICKING;

    /** PLOVER's word for it, such as {@code human_rights}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
