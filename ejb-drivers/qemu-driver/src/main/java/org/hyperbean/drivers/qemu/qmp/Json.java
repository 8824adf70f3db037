package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON values of the monitor protocol and of QEMU's command line. The provider is looked up once: each look-up of its
 * own would search the class path.
 */
public final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

    private Json() {}

    /** An object without members. */
    public static JsonObject empty() {
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** An object of alternating names and values; values are texts, whole numbers, booleans or JSON values. */
    public static JsonObject object(Object... namesAndValues) {
        var builder = PROVIDER.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.add((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return builder.build();
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case String text -> PROVIDER.createValue(text);
            case Boolean truth -> truth ? JsonValue.TRUE : JsonValue.FALSE;
            case Number number -> PROVIDER.createValue(number.longValue());
            default -> throw new IllegalArgumentException("no JSON value: " + value);
        };
    }

    /**
     * Reads an object.
     *
     * @throws IOException when the text is none
     */
    public static JsonObject parse(String text) throws IOException {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    static JsonObject parse(byte[] line) throws IOException {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(line), StandardCharsets.UTF_8)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("the monitor sent what is no JSON object", e);
        }
    }
}
