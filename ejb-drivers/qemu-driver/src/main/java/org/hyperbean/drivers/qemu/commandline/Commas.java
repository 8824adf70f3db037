package org.hyperbean.drivers.qemu.commandline;

/** Arguments of the form {@code a,b=c}, in which QEMU takes a doubled comma for one that is meant. */
final class Commas {
    private Commas() {}

    static String join(String... parts) {
        return String.join(",", parts);
    }

    static String escape(String value) {
        return value.replace(",", ",,");
    }
}
