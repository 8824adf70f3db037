package org.hyperbean.arquillian;

import java.io.IOException;
import org.hyperbean.functional.Libvirtd;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts a libvirtd before the server, whose configuration names its socket and its account. */
final class PeerExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private Libvirtd libvirtd;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Assumptions.assumeTrue(Libvirtd.isRunnable(), "libvirtd cannot be run here");
        libvirtd = Libvirtd.launch("fred", "secret");
        System.setProperty("peer.socket", libvirtd.socket().toString());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (libvirtd != null) {
            libvirtd.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Libvirtd.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return libvirtd;
    }
}
