package org.parley.web.text;

import java.util.Locale;
import org.parley.model.Event;
import org.parley.model.EventContext;
import org.parley.model.EventMode;
import org.parley.model.EventStatus;
import org.parley.model.EventType;
import org.parley.model.QuadClass;

/** What the codes of events mean, in plain English; the codes are PLOVER's. */
public final class EventWords {
    private EventWords() {}

    /** "Sanction: expulsion"; the type alone where no mode is known. */
    public static String deed(Event event) {
        EventMode mode = event.mode();
        return mode == null ? type(event.type()) : type(event.type()) + ": " + mode(mode);
    }

    /** "SANCTION expel", as PLOVER writes it. */
    public static String code(Event event) {
        EventMode mode = event.mode();
        return event.type().name() + (mode == null ? "" : " " + mode.code());
    }

    /** The type as a noun. */
    public static String type(EventType type) {
        return switch (type) {
            case AGREE -> "Agreement to cooperate";
            case CONSULT -> "Meeting or talks";
            case SUPPORT -> "Support";
            case CONCEDE -> "Concession in words";
            case COOPERATE -> "Cooperation";
            case AID -> "Aid";
            case RETREAT -> "Retreat or release";
            case REQUEST -> "Request or demand";
            case ACCUSE -> "Accusation";
            case REJECT -> "Refusal";
            case THREATEN -> "Threat";
            case PROTEST -> "Protest";
            case SANCTION -> "Sanction";
            case MOBILIZE -> "Mobilisation";
            case COERCE -> "Coercion";
            case ASSAULT -> "Assault";
        };
    }

    /** The mode as words behind its type; those of PLOVER where these are plain English. */
    public static String mode(EventMode mode) {
        return switch (mode) {
            case CONSULT_THIRD_PARTY -> "through a third party";
            case CONSULT_MULTILATERAL -> "among many";
            case CONSULT_PHONE -> "by telephone";
            case RETREAT_WITHDRAW -> "withdrawal";
            case RETREAT_DISARM -> "disarmament";
            case RETREAT_ACCESS -> "access granted";
            case RETREAT_RESIGN -> "resignation";
            case REQUEST_ASSIST, REJECT_ASSIST -> "help";
            case REQUEST_CHANGE, REJECT_CHANGE -> "change of policy";
            case REQUEST_YIELD, REJECT_YIELD -> "yielding";
            case REQUEST_MEET, REJECT_MEET -> "meeting";
            case ACCUSE_DISAPPROVE -> "disapproval";
            case ACCUSE_INVESTIGATE -> "investigation";
            case ACCUSE_ALLEGE -> "allegation";
            case THREATEN_RESTRICT -> "restrictions";
            case THREATEN_RELATIONS -> "to reduce relations";
            case THREATEN_EXPEL -> "expulsion";
            case THREATEN_TERRITORY -> "seizure of territory";
            case PROTEST_DEMO -> "demonstration";
            case PROTEST_HUNGER -> "hunger strike";
            case PROTEST_OBSTRUCT -> "obstruction";
            case PROTEST_VANDALIZE -> "vandalism";
            case SANCTION_CONVICT -> "conviction";
            case SANCTION_EXPEL -> "expulsion";
            case SANCTION_WITHDRAW -> "withdrawal";
            case SANCTION_DISCONTINUE -> "discontinuation";
            case COERCE_SEIZE -> "seizure";
            case COERCE_RESTRICT -> "restriction";
            case COERCE_CENSOR -> "censorship";
            case COERCE_DEPORT -> "deportation";
            case COERCE_WITHHOLD -> "withholding";
            case COERCE_CYBER -> "cyber attack";
            case ASSAULT_ABDUCT -> "abduction";
            case ASSAULT_BEAT -> "beating";
            case ASSAULT_SEXUAL -> "sexual violence";
            case ASSAULT_TARGETED -> "targeted killing";
            case ASSAULT_DESTROY -> "destruction";
            case ASSAULT_PRIMITIVE -> "primitive weapons";
            case ASSAULT_AERIAL -> "aerial attack";
            case ASSAULT_DRONE -> "drone attack";
            case ASSAULT_UNCONVENTIONAL -> "unconventional weapons";
            default -> mode.code().replace('-', ' ');
        };
    }

    /** The context as words. */
    public static String context(EventContext context) {
        return switch (context) {
            case LGBT -> "LGBT";
            case CBRN -> "CBRN weapons";
            default -> context.code().replace('_', ' ');
        };
    }

    /** "Verbal cooperation". */
    public static String quad(QuadClass quad) {
        String words = quad.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The status in a word, which is its style class too. */
    public static String status(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** Who vouches for it. */
    public static String meaning(EventStatus status) {
        return switch (status) {
            case ASSERTED -> "told by the report itself, or by who did it";
            case ALLEGED -> "told by somebody else than who is said to have done it";
            case PLANNED -> "meant to be done";
            case HYPOTHETICAL -> "only thought of";
            case DENIED -> "said not to have happened";
        };
    }
}
