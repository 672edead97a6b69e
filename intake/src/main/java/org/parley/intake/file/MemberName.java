package org.parley.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Names of members of zip archives. Many archives don't say in which charset their names are, and have them in UTF-8 or in that of
 * the first IBM PC.
 */
final class MemberName {
    /** A name's bytes as characters of the same number, from which they can be had back. */
    static final Charset UNDECODED = StandardCharsets.ISO_8859_1;

    private static final String IBM_PC = "IBM437";

    private MemberName() {}

    /**
     * The name in characters.
     *
     * @param name read as {@link #UNDECODED}, unless the archive said that it is UTF-8
     */
    static String decode(String name) {
        if (name.chars().allMatch(c -> c < 0x80) || name.chars().anyMatch(c -> c > 0xFF)) {
            return name;
        }
        byte[] bytes = name.getBytes(UNDECODED);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean hasControls = name.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
            return hasControls && Charset.isSupported(IBM_PC) ? new String(bytes, Charset.forName(IBM_PC)) : name;
        }
    }

    /** Whether a file of this name would land outside the folder that the archive is unpacked to. */
    static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || ("/" + path + "/").contains("/../")
                || path.chars().anyMatch(Character::isISOControl);
    }

    /** What macOS packs beside each file: its attributes under the same ending. */
    static boolean isSideFile(String name) {
        return name.startsWith("__MACOSX/") || FileName.of(name).startsWith("._");
    }
}
