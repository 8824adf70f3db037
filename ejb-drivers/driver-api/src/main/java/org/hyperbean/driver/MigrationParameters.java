package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hyperbean.driver.TypedValue.StringValue;
import org.hyperbean.driver.TypedValue.UlongValue;

/**
 * What a client asks of a migration beside the flags: {@code VIR_MIGRATE_PARAM_...}. The older calls, which have fixed
 * arguments, are brought into the same form.
 */
public record MigrationParameters(List<TypedParameter> values) {
    /** Where the memory is sent. */
    public static final String URI = "migrate_uri";

    /** The domain's name on the destination. */
    public static final String DESTINATION_NAME = "destination_name";

    /** The document of what runs on the destination. */
    public static final String DESTINATION_XML = "destination_xml";

    /** The document of the definition on the destination. */
    public static final String PERSISTENT_XML = "persistent_xml";

    /** The most that is sent in a second, in MiB. */
    public static final String BANDWIDTH = "bandwidth";

    /** A disk that travels; may stand more than once. */
    public static final String DISK = "migrate_disks";

    /** Keeps a copy of the list. */
    public MigrationParameters {
        values = List.copyOf(values);
    }

    /**
     * The parameters of a call with fixed arguments.
     *
     * @param bandwidth in MiB per second, 0 for no wish
     */
    public static MigrationParameters of(
            Optional<String> uri, Optional<String> name, Optional<String> xml, long bandwidth) {
        Stream<TypedParameter> texts = Stream.of(
                        uri.map(value -> TypedParameter.ofString(URI, value)),
                        name.map(value -> TypedParameter.ofString(DESTINATION_NAME, value)),
                        xml.map(value -> TypedParameter.ofString(DESTINATION_XML, value)))
                .flatMap(Optional::stream);
        Stream<TypedParameter> speed =
                bandwidth == 0 ? Stream.empty() : Stream.of(TypedParameter.ofUnsignedLong(BANDWIDTH, bandwidth));
        return new MigrationParameters(Stream.concat(texts, speed).toList());
    }

    /** A text. */
    public Optional<String> text(String field) {
        return named(field)
                .map(value -> value instanceof StringValue(String text) ? Optional.of(text) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** An unsigned 64-bit number. */
    public OptionalLong number(String field) {
        return named(field)
                .mapToLong(value -> value instanceof UlongValue(long number) ? number : 0)
                .findFirst();
    }

    private Stream<TypedValue> named(String field) {
        return values.stream()
                .filter(parameter -> parameter.field().equals(field))
                .map(TypedParameter::value);
    }
}
