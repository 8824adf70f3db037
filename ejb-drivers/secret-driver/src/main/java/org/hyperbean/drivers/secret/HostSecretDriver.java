package org.hyperbean.drivers.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.SecretDriver;

/**
 * Keeps the secrets of this host, for the connections to all its hypervisors.
 *
 * <p>Threads: the daemon initialises the driver on one thread; {@code secrets} is volatile so that the threads of calls
 * see it. {@link KeptSecrets} says how secrets are guarded.
 */
@ApplicationScoped
public class HostSecretDriver implements SecretDriver {
    private static final EventScope SCOPE = new EventScope("secret:///system");

    private volatile Optional<KeptSecrets> secrets = Optional.empty();

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public InitialisationOrder order() {
        return InitialisationOrder.SECRETS;
    }

    @Override
    public EventScope scope() {
        return SCOPE;
    }

    @Override
    public void initialise(DriverContext context) {
        Path folder = context.directories().configuration().resolve("secrets");
        try {
            SecretFiles files = new SecretFiles(folder);
            files.create();
            KeptSecrets kept = new KeptSecrets(files, event -> context.events().append(SCOPE, event));
            kept.load();
            secrets = Optional.of(kept);
        } catch (IOException e) {
            throw failure("the folder " + folder + " cannot be used: " + e.getMessage())
                    .causedBy(e);
        }
    }

    @Override
    public SecretDirectory secrets() {
        return new HostSecretDirectory(kept());
    }

    @Override
    public SecretContents secretContents() {
        return new HostSecretContents(kept());
    }

    private KeptSecrets kept() {
        return secrets.orElseThrow(() -> failure("secret state driver is not active"));
    }

    private static LibvirtException failure(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.SECRET, detail);
    }
}
