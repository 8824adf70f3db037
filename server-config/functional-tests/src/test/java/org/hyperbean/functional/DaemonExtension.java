package org.hyperbean.functional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands one running daemon to all tests that ask for it; it is started with the first and stopped after the last. */
final class DaemonExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Daemon.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(DaemonExtension.class))
                .computeIfAbsent("daemon", key -> new Daemon(newHome(), Ports.freeBase()).start(), Daemon.class);
    }

    /** Sockets have short names at most, so the home does not lie below the build folder. */
    static Path newHome() {
        try {
            Path home = Files.createTempDirectory("hyperbean-test");
            SharedCertificate.lend(home);
            return home;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
