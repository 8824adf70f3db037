package org.hyperbean.documents.net;

import java.math.BigInteger;

/** Writes addresses as C's {@code inet_ntop} does. */
final class SocketAddressText {
    private static final int WORDS = 8;
    private static final int WORD_BITS = 16;
    private static final int BYTE = 0xFF;
    private static final int WORD = 0xFFFF;

    private SocketAddressText() {}

    static String ipv4(long value) {
        return "%d.%d.%d.%d"
                .formatted((value >> 24) & BYTE, (value >> WORD_BITS) & BYTE, (value >> 8) & BYTE, value & BYTE);
    }

    static String ipv6(BigInteger value) {
        int[] words = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = value.shiftRight((WORDS - 1 - i) * WORD_BITS).intValue() & WORD;
        }
        Zeros gap = longestGap(words);
        boolean embedded = gap.start == 0 && (gap.length == 6 || (gap.length == 5 && words[5] == WORD));
        int shown = embedded ? 6 : WORDS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            if (gap.length > 0 && i == gap.start) {
                text.append("::");
                i += gap.length - 1;
            } else {
                separate(text).append(Integer.toHexString(words[i]));
            }
        }
        return embedded ? separate(text).append(ipv4(value.longValue())).toString() : text.toString();
    }

    private static StringBuilder separate(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == ':' ? text : text.append(':');
    }

    /** The first of the longest runs of zeros; one zero alone is none. */
    private static Zeros longestGap(int[] words) {
        Zeros best = new Zeros(-1, 0);
        int length = 0;
        for (int i = 0; i < words.length; i++) {
            length = words[i] == 0 ? length + 1 : 0;
            if (length > 1 && length > best.length) {
                best = new Zeros(i - length + 1, length);
            }
        }
        return best;
    }

    private record Zeros(int start, int length) {}
}
