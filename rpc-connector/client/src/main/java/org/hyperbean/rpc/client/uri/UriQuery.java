package org.hyperbean.rpc.client.uri;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Queries, and characters that stand for themselves or not, as in libvirt's URIs. */
final class UriQuery {
    private static final int HEXADECIMAL = 16;

    private UriQuery() {}

    /** Takes a query apart. As with libvirt, semicolons separate only where no ampersand follows. */
    static List<UriParameter> parse(String query) {
        int last = query.lastIndexOf('&') + 1;
        Stream<String> ampersands = last == 0
                ? Stream.empty()
                : Stream.of(query.substring(0, last - 1).split("&"));
        return Stream.concat(ampersands, Stream.of(query.substring(last).split(";")))
                .filter(UriQuery::hasName)
                .map(UriQuery::parameter)
                .toList();
    }

    /** libvirt passes over what has no name. */
    private static boolean hasName(String part) {
        return !part.isEmpty() && part.charAt(0) != '=';
    }

    private static UriParameter parameter(String part) {
        int equals = part.indexOf('=');
        return equals < 0
                ? new UriParameter(decode(part), "")
                : new UriParameter(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
    }

    /** A path for a URI. */
    static String encodePath(String path) {
        return encode(path, "-_.!~*'()/;@&=+$,");
    }

    /** A parameter's value for a URI. */
    static String encodeValue(String value) {
        return encode(value, "-._~");
    }

    private static String encode(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean keeps = octet > 0 && (Character.isLetterOrDigit(octet) || plain.indexOf(octet) >= 0);
            encoded.append(keeps ? Character.toString(octet) : "%%%02X".formatted(octet));
        }
        return encoded.toString();
    }

    /** Resolves the percent signs of a part that has only correct ones. */
    static String decode(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                bytes.write(Integer.parseInt(new String(encoded, i + 1, 2, StandardCharsets.US_ASCII), HEXADECIMAL));
                i += 2;
            } else {
                bytes.write(encoded[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
