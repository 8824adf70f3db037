package org.hyperbean.rpc.client.transport;

import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.uri.RemoteProxy;

/**
 * What is run at the far end of ssh: one command line for the login shell there, character by character the one of
 * libvirt's own client, so that hosts which allow only that one allow this one too.
 */
final class RemoteCommand {
    private RemoteCommand() {}

    /**
     * Makes the command line.
     *
     * @param netcat the program that the URI names
     * @param name what the daemon is asked to open
     */
    static String of(RemoteProxy proxy, Optional<String> netcat, Path socket, String name, boolean readOnly) {
        if (proxy == RemoteProxy.NATIVE && netcat.isPresent()) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.RPC, "netcat path not valid with native proxy mode");
        }
        String helper = "virt-ssh-helper " + (readOnly ? "-r " : "") + inQuotes(name);
        String pipe = pipe(inQuotes(netcat.orElse("nc")), socket);
        String script = switch (proxy) {
            case NATIVE -> helper;
            case NETCAT -> pipe;
            case AUTO ->
                "which virt-ssh-helper 1>/dev/null 2>&1; if test $? = 0; then     " + helper + "; else    " + pipe
                        + "; fi";
        };
        return "sh -c '" + script + "'";
    }

    /** Only some netcats know {@code -q}, and those that do wait for ever without it. */
    private static String pipe(String netcat, Path socket) {
        String path = socket.toString();
        String quoted = escaped(path).equals(path) ? path : inQuotes(path);
        return "if " + netcat + " -q 2>&1 | grep \"requires an argument\" >/dev/null 2>&1;"
                + " then ARG=-q0;else ARG=;fi;" + netcat + " $ARG -U " + quoted;
    }

    /** A word for the inner of two shells, within a text that stands in quotes for the outer one. */
    private static String inQuotes(String word) {
        return "'" + escaped(escaped(word)) + "'";
    }

    private static String escaped(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(RemoteCommand::isPlain);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int letter) {
        return " \t\r\n!\"#$&'()*;<>?[\\]^`{|}~=".indexOf(letter) < 0;
    }
}
