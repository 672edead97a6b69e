package org.parley.model;

/**
 * What sort of deed an event is: the sixteen events of PLOVER (manual, draft version 2.0, sections 3 and 4).
 *
 * <p>Scores are PLOVER's, from -10 (most hostile) to 10 (most cooperative). The manual prints +3 for ACCUSE, whose modes are at -2 and
 * -3.5; here it has -2.
 */
public enum EventType {
    /** Promise or willingness to cooperate; planned visits, aid, support. */
    AGREE(QuadClass.VERBAL_COOPERATION, 2.5),
    /** A meeting, visit, call, negotiation or mediation that takes or took place. */
    CONSULT(QuadClass.VERBAL_COOPERATION, 2.5),
    /** Diplomatic cooperation that is not material: praise, recognition, signing, ratifying. */
    SUPPORT(QuadClass.VERBAL_COOPERATION, 5.0),
    /** Verbal concession: apology, pardon, withdrawal or easing that is announced. */
    CONCEDE(QuadClass.VERBAL_COOPERATION, 4.5),
    /** Mutual material cooperation: trade, joint exercises, extradition, sharing of intelligence. */
    COOPERATE(QuadClass.MATERIAL_COOPERATION, 9.5),
    /** Material help that mainly benefits the recipient. */
    AID(QuadClass.MATERIAL_COOPERATION, 10.0),
    /** Material concession that is carried out: release, withdrawal, ceasefire in force, resignation. */
    RETREAT(QuadClass.MATERIAL_COOPERATION, 6.5),
    /** Verbal demand, request or order. */
    REQUEST(QuadClass.VERBAL_CONFLICT, 0.0),
    /** Criticism, allegation, lawsuit, charge, inquiry. */
    ACCUSE(QuadClass.VERBAL_CONFLICT, -2.0),
    /** Refusal, veto, cancelled meeting, barred entry. */
    REJECT(QuadClass.VERBAL_CONFLICT, -2.0),
    /** Threat or ultimatum. */
    THREATEN(QuadClass.VERBAL_CONFLICT, -3.5),
    /** Physical collective dissent of civilians. */
    PROTEST(QuadClass.MATERIAL_CONFLICT, -5.0),
    /** Relations reduced: sanctions, aid cut, expulsion, conviction. */
    SANCTION(QuadClass.MATERIAL_CONFLICT, -6.0),
    /** Posture of forces short of their use. */
    MOBILIZE(QuadClass.MATERIAL_CONFLICT, -5.5),
    /** Repression short of violence: arrest, curfew, seizure, censorship, cyber attack. */
    COERCE(QuadClass.MATERIAL_CONFLICT, -7.0),
    /** Deliberate act that can cause substantial physical harm. */
    ASSAULT(QuadClass.MATERIAL_CONFLICT, -9.0);

    private final QuadClass quad;
    private final double score;

    EventType(QuadClass quad, double score) {
        this.quad = quad;
        this.score = score;
    }

    public QuadClass quad() {
        return quad;
    }

    /** Score of an event whose mode is not known, -10..10. */
    public double score() {
        return score;
    }
}
