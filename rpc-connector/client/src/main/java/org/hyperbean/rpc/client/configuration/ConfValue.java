package org.hyperbean.rpc.client.configuration;

import java.util.List;

/** A value in libvirt's configuration syntax. */
sealed interface ConfValue {
    record Numeral(long value) implements ConfValue {}

    record Text(String value) implements ConfValue {}

    record Sequence(List<ConfValue> values) implements ConfValue {}
}
