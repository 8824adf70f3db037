package org.hyperbean.rpc.client.transport;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.rpc.client.uri.RemoteTarget;
import org.hyperbean.rpc.client.uri.UriOptions;

/** The arguments of the system's {@code ssh}, as libvirt's own client gives them. */
final class SshCommand {
    private SshCommand() {}

    static List<String> arguments(RemoteTarget target, String remoteCommand) {
        UriOptions options = target.options();
        List<String> arguments = new ArrayList<>();
        arguments.add(options.text("command").orElse("ssh"));
        target.port().ifPresent(port -> arguments.addAll(List.of("-p", Integer.toString(port))));
        target.user().ifPresent(user -> arguments.addAll(List.of("-l", user)));
        options.text("keyfile").ifPresent(key -> arguments.addAll(List.of("-i", key)));
        arguments.addAll(List.of("-T", "-e", "none"));
        if (options.isOn("no_tty")) {
            arguments.addAll(List.of("-o", "BatchMode=yes"));
        }
        if (options.isOn("no_verify")) {
            arguments.addAll(List.of("-o", "StrictHostKeyChecking=no"));
        }
        arguments.addAll(List.of("--", target.host(), remoteCommand));
        return arguments;
    }
}
