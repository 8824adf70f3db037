package org.hyperbean.rpc.client.transport;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The ways in which a client can prove itself to an ssh server, as the parameter {@code sshauth} names them. */
enum LibsshMethod {
    AGENT("agent"),
    PRIVATE_KEY("privkey"),
    PASSWORD("password"),
    KEYBOARD_INTERACTIVE("keyboard-interactive");

    private final String label;

    LibsshMethod(String label) {
        this.label = label;
    }

    /** The methods to try; without a list all of them. */
    static List<LibsshMethod> parse(Optional<String> list) {
        return list.map(text ->
                        Arrays.stream(text.split(",")).map(LibsshMethod::named).toList())
                .orElse(List.of(values()));
    }

    private static LibsshMethod named(String name) {
        return Stream.of(values())
                .filter(method -> method.label.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.INVALID_ARG, ErrorDomain.RPC, "Invalid authentication method: '" + name + "'"));
    }
}
