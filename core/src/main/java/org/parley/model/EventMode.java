package org.parley.model;

/** How an event of a type was done: the modes of PLOVER (manual, draft version 2.0). Eleven of the types have modes. */
public enum EventMode {
    CONSULT_VISIT(EventType.CONSULT, "visit", 4.0),
    CONSULT_THIRD_PARTY(EventType.CONSULT, "third-party", 1.0),
    CONSULT_MULTILATERAL(EventType.CONSULT, "multilateral", 4.0),
    CONSULT_PHONE(EventType.CONSULT, "phone", 1.5),
    RETREAT_WITHDRAW(EventType.RETREAT, "withdraw", 8.0),
    RETREAT_RELEASE(EventType.RETREAT, "release", 6.5),
    RETREAT_DISARM(EventType.RETREAT, "disarm", 10.0),
    RETREAT_CEASEFIRE(EventType.RETREAT, "ceasefire", 7.5),
    RETREAT_ACCESS(EventType.RETREAT, "access", 6.5),
    RETREAT_RESIGN(EventType.RETREAT, "resign", 4.5),
    REQUEST_ASSIST(EventType.REQUEST, "assist", 0.5),
    REQUEST_CHANGE(EventType.REQUEST, "change", -1.0),
    REQUEST_YIELD(EventType.REQUEST, "yield", -1.0),
    REQUEST_MEET(EventType.REQUEST, "meet", 0.0),
    REJECT_ASSIST(EventType.REJECT, "assist", -1.5),
    REJECT_CHANGE(EventType.REJECT, "change", -2.0),
    REJECT_YIELD(EventType.REJECT, "yield", -2.0),
    REJECT_MEET(EventType.REJECT, "meet", -2.0),
    ACCUSE_DISAPPROVE(EventType.ACCUSE, "disapprove", -2.0),
    ACCUSE_INVESTIGATE(EventType.ACCUSE, "investigate", -3.5),
    ACCUSE_ALLEGE(EventType.ACCUSE, "allege", -3.5),
    THREATEN_RESTRICT(EventType.THREATEN, "restrict", -3.0),
    THREATEN_ARREST(EventType.THREATEN, "arrest", -3.5),
    THREATEN_RELATIONS(EventType.THREATEN, "relations", -3.5),
    THREATEN_EXPEL(EventType.THREATEN, "expel", -3.5),
    THREATEN_TERRITORY(EventType.THREATEN, "territory", -4.0),
    THREATEN_VIOLENCE(EventType.THREATEN, "violence", -3.5),
    PROTEST_DEMO(EventType.PROTEST, "demo", -5.0),
    PROTEST_RIOT(EventType.PROTEST, "riot", -7.0),
    PROTEST_STRIKE(EventType.PROTEST, "strike", -5.0),
    PROTEST_HUNGER(EventType.PROTEST, "hunger", -4.5),
    PROTEST_BOYCOTT(EventType.PROTEST, "boycott", -4.5),
    PROTEST_OBSTRUCT(EventType.PROTEST, "obstruct", -4.5),
    PROTEST_VANDALIZE(EventType.PROTEST, "vandalize", -5.0),
    SANCTION_CONVICT(EventType.SANCTION, "convict", -6.0),
    SANCTION_EXPEL(EventType.SANCTION, "expel", -5.5),
    SANCTION_WITHDRAW(EventType.SANCTION, "withdraw", -6.0),
    SANCTION_DISCONTINUE(EventType.SANCTION, "discontinue", -6.0),
    MOBILIZE_TROOPS(EventType.MOBILIZE, "troops", -6.5),
    MOBILIZE_WEAPONS(EventType.MOBILIZE, "weapons", -6.5),
    MOBILIZE_POLICE(EventType.MOBILIZE, "police", -5.5),
    MOBILIZE_MILITIA(EventType.MOBILIZE, "militia", -6.0),
    COERCE_SEIZE(EventType.COERCE, "seize", -7.0),
    COERCE_RESTRICT(EventType.COERCE, "restrict", -7.0),
    COERCE_CENSOR(EventType.COERCE, "censor", -6.5),
    COERCE_CURFEW(EventType.COERCE, "curfew", -6.5),
    COERCE_MARTIAL_LAW(EventType.COERCE, "martial-law", -7.5),
    COERCE_ARREST(EventType.COERCE, "arrest", -7.0),
    COERCE_DEPORT(EventType.COERCE, "deport", -7.0),
    COERCE_WITHHOLD(EventType.COERCE, "withhold", -7.0),
    COERCE_MISINFORMATION(EventType.COERCE, "misinformation", -6.5),
    COERCE_CYBER(EventType.COERCE, "cyber", -7.0),
    ASSAULT_ABDUCT(EventType.ASSAULT, "abduct", -8.5),
    ASSAULT_BEAT(EventType.ASSAULT, "beat", -7.5),
    ASSAULT_TORTURE(EventType.ASSAULT, "torture", -8.5),
    ASSAULT_SEXUAL(EventType.ASSAULT, "sexual", -8.5),
    ASSAULT_TARGETED(EventType.ASSAULT, "targeted", -9.5),
    ASSAULT_DESTROY(EventType.ASSAULT, "destroy", -8.5),
    ASSAULT_PRIMITIVE(EventType.ASSAULT, "primitive", -8.0),
    ASSAULT_FIREARMS(EventType.ASSAULT, "firearms", -9.0),
    ASSAULT_EXPLOSIVES(EventType.ASSAULT, "explosives", -9.0),
    ASSAULT_SUICIDE_ATTACK(EventType.ASSAULT, "suicide-attack", -9.5),
    ASSAULT_AERIAL(EventType.ASSAULT, "aerial", -9.5),
    ASSAULT_DRONE(EventType.ASSAULT, "drone", -9.5),
    ASSAULT_HEAVY_WEAPONS(EventType.ASSAULT, "heavy-weapons", -9.5),
    ASSAULT_CROWD_CONTROL(EventType.ASSAULT, "crowd-control", -7.5),
    ASSAULT_UNCONVENTIONAL(EventType.ASSAULT, "unconventional", -10.0);

    private final EventType type;
    private final String code;
    private final double score;

    EventMode(EventType type, String code, double score) {
        this.type = type;
        this.code = code;
        this.score = score;
    }

    /** The type whose mode it is. */
    public EventType type() {
        return type;
    }

    /** PLOVER's word for it, such as {@code third-party}; {@code change} is a mode of two types. */
    public String code() {
        return code;
    }

    /** PLOVER's score, -10..10; that of the type where the manual gives the mode none. */
    public double score() {
        return score;
    }

    /**
     * The mode of that code.
     *
     * @throws IllegalArgumentException if the type has none of that code
     */
    public static EventMode of(EventType type, String code) {
        for (EventMode mode : values()) {
            if (mode.type == type && mode.code.equals(code)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(type + " has no mode " + code);
    }
}
