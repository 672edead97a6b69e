package org.parley.export.event;

/** Quad classes as other projects number them, by the root of the CAMEO code; PLOVER's where an event has no code. */
final class CameoQuad {
    private static final int NEUTRAL = 0;
    private static final int VERBAL_COOPERATION = 1;
    private static final int MATERIAL_COOPERATION = 2;
    private static final int VERBAL_CONFLICT = 3;
    private static final int MATERIAL_CONFLICT = 4;

    private CameoQuad() {}

    /** As in GDELT's codebook: 01–05, 06–08, 09–13, 14–20. */
    static int gdelt(Dyad dyad) {
        String root = dyad.root();
        if (root == null) {
            return dyad.event().type().quad().number();
        }
        int number = Integer.parseInt(root);
        if (number <= 5) {
            return VERBAL_COOPERATION;
        }
        if (number <= 8) {
            return MATERIAL_COOPERATION;
        }
        return number <= 13 ? VERBAL_CONFLICT : MATERIAL_CONFLICT;
    }

    /** As the Phoenix pipeline has it: the same, but 01 and 02 are neutral, and 16 is verbal. */
    static int phoenix(Dyad dyad) {
        String root = dyad.root();
        if (root == null) {
            return gdelt(dyad);
        }
        return switch (root) {
            case "01", "02" -> NEUTRAL;
            case "16" -> VERBAL_CONFLICT;
            default -> gdelt(dyad);
        };
    }
}
