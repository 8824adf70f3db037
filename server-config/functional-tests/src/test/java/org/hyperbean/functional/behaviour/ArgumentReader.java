package org.hyperbean.functional.behaviour;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.DomainCheckpoint;
import org.hyperbean.rpc.protocol.remote.DomainSnapshot;

/**
 * Reads the arguments of calls:
 *
 * <ul>
 *   <li>{@code -} leaves an argument out; {@code [a,b]} is a list; {@code 'a text'} may have blanks;
 *   <li>{@code @name} is an object with that name and the UUID that {@link Documents#uuid} makes of it; a volume,
 *       snapshot or checkpoint is {@code @owner/name};
 *   <li>{@code $document} and {@code $document:name} are documents;
 *   <li>{@code field=L5} is a typed parameter: {@code i}, {@code u}, {@code l}, {@code L}, {@code d}, {@code b} or
 *       {@code s} before the value, as in libvirt's names of the kinds: int, unsigned, long, unsigned long, double,
 *       boolean, string;
 *   <li>bytes and numbers may be hexadecimal after {@code 0x}.
 * </ul>
 */
final class ArgumentReader {
    /** The MAC that {@code node.xml} gives its interfaces. */
    private static final String MAC = "aa:bb:cc:dd:ee:ff";

    private final Documents documents;

    ArgumentReader(Documents documents) {
        this.documents = documents;
    }

    Object read(String token, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type item = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class
                    ? optional(token, item)
                    : Tokens.items(token).stream().map(each -> read(each, item)).toList();
        }
        Class<?> kind = (Class<?>) type;
        return switch (kind.getSimpleName()) {
            case "int", "Integer" -> (int) number(token);
            case "long", "Long" -> number(token);
            case "boolean" -> Boolean.valueOf(token);
            case "String" -> text(token);
            case "UUID" -> uuid(token);
            case "Opaque" -> Opaque.copyOf(HexFormat.of().parseHex(token.substring("0x".length())));
            case "TypedParameter" -> parameter(token);
            default -> object(name(token), kind);
        };
    }

    private Object optional(String token, Type item) {
        return token.equals("-") ? Optional.empty() : Optional.of(read(token, item));
    }

    private static Object object(String name, Class<?> kind) {
        int slash = name.indexOf('/');
        String owner = slash < 0 ? name : name.substring(0, slash);
        String part = name.substring(slash + 1);
        return switch (kind.getSimpleName()) {
            case "Domain" -> domain(name);
            case "Network" -> new Network(name, Documents.uuid(name));
            case "StoragePool" -> new StoragePool(name, Documents.uuid(name));
            case "StorageVolume" -> new StorageVolume(owner, part, "/" + owner + "/" + part);
            case "Interface" -> new Interface(name, MAC);
            case "NodeDevice" -> new NodeDevice(name);
            case "DomainSnapshot" -> new DomainSnapshot(part, domain(owner));
            case "DomainCheckpoint" -> new DomainCheckpoint(part, domain(owner));
            default -> throw new IllegalArgumentException("cannot write a " + kind);
        };
    }

    private static Domain domain(String name) {
        return new Domain(name, Documents.uuid(name), Domain.INACTIVE);
    }

    private static long number(String token) {
        return token.startsWith("0x") ? Long.parseUnsignedLong(token.substring(2), 16) : Long.parseLong(token);
    }

    private String text(String token) {
        if (token.startsWith("$")) {
            return documents.document(token.substring(1));
        }
        return documents.fill(token.startsWith("'") ? token.substring(1, token.length() - 1) : token);
    }

    private static UUID uuid(String token) {
        return token.startsWith("@") ? Documents.uuid(name(token)) : UUID.fromString(token);
    }

    private static String name(String token) {
        if (!token.startsWith("@")) {
            throw new IllegalArgumentException("no object: " + token);
        }
        return token.substring(1);
    }

    private TypedParameter parameter(String token) {
        int equals = token.indexOf('=');
        String value = token.substring(equals + 2);
        TypedValue typed = switch (token.charAt(equals + 1)) {
            case 'i' -> new TypedValue.IntValue((int) number(value));
            case 'u' -> new TypedValue.UintValue((int) number(value));
            case 'l' -> new TypedValue.LongValue(number(value));
            case 'L' -> new TypedValue.UlongValue(number(value));
            case 'd' -> new TypedValue.DoubleValue(Double.parseDouble(value));
            case 'b' -> new TypedValue.BooleanValue((int) number(value));
            case 's' -> new TypedValue.StringValue(text(value));
            default -> throw new IllegalArgumentException("no typed parameter: " + token);
        };
        return new TypedParameter(token.substring(0, equals), typed);
    }
}
