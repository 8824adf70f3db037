package org.hyperbean.documents.nwfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words for bits, in any order and number: what a connection's state may be, and the flags of TCP. */
final class FlagsType {
    private static final List<String> STATES = List.of("NEW", "ESTABLISHED", "RELATED", "INVALID", "NONE");
    private static final List<String> TCP = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");
    private static final int ALL = 0x3F;

    /** States of connections, separated by commas; {@code NONE} stands alone. */
    static final ValueType STATE = text -> bits(text, STATES, List.of()).map(FlagsType::states);

    /** TCP's flags that are looked at, and those of them that are set: {@code SYN,ACK/SYN}. */
    static final ValueType TCP_FLAGS = FlagsType::tcpFlags;

    private FlagsType() {}

    private static String states(int bits) {
        return (bits & 1 << STATES.indexOf("NONE")) == 0 ? words(bits, STATES) : "NONE";
    }

    private static Optional<String> tcpFlags(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return tcpBits(text.substring(0, slash))
                .flatMap(mask -> tcpBits(text.substring(slash + 1)).map(flags -> mask + "/" + flags));
    }

    private static Optional<String> tcpBits(String text) {
        return bits(text, TCP, List.of("ALL", "NONE")).map(bits -> switch (bits) {
            case 0 -> "NONE";
            case ALL -> "ALL";
            default -> words(bits, TCP);
        });
    }

    /** The bits that the words stand for; of the extra words the first means all bits and the second none. */
    private static Optional<Integer> bits(String text, List<String> words, List<String> extra) {
        List<String> known = Stream.concat(words.stream(), extra.stream()).toList();
        int bits = 0;
        int at = skip(text, 0);
        while (at < text.length()) {
            int start = at;
            Optional<String> word = known.stream()
                    .filter(candidate -> text.regionMatches(true, start, candidate, 0, candidate.length()))
                    .findFirst();
            if (word.isEmpty()) {
                return Optional.empty();
            }
            int place = known.indexOf(word.get());
            bits |= place < words.size() ? 1 << place : place == words.size() ? ALL : 0;
            at = skip(text, at + word.get().length());
        }
        return Optional.of(bits);
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    private static String words(int bits, List<String> words) {
        List<String> set = new ArrayList<>();
        IntStream.range(0, words.size()).filter(i -> (bits & 1 << i) != 0).forEach(i -> set.add(words.get(i)));
        return String.join(",", set);
    }
}
