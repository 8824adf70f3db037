package org.hyperbean.rest;

import jakarta.ws.rs.NotFoundException;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainLifecycle;

/** What can be done to a domain with {@code POST .../actions/NAME}. */
@Schema(enumeration = {"start", "suspend", "resume", "shutdown", "reboot", "reset", "destroy"})
public enum DomainAction {
    START((lifecycle, domain) -> lifecycle.start(domain, 0)),
    SUSPEND(DomainLifecycle::suspend),
    RESUME(DomainLifecycle::resume),
    SHUTDOWN((lifecycle, domain) -> lifecycle.shutdown(domain, 0)),
    REBOOT((lifecycle, domain) -> lifecycle.reboot(domain, 0)),
    RESET((lifecycle, domain) -> lifecycle.reset(domain, 0)),
    DESTROY((lifecycle, domain) -> lifecycle.destroy(domain, 0));

    private final BiConsumer<DomainLifecycle, Domain> deed;

    DomainAction(BiConsumer<DomainLifecycle, Domain> deed) {
        this.deed = deed;
    }

    /** Does it. */
    void apply(DomainLifecycle lifecycle, Domain domain) {
        deed.accept(lifecycle, domain);
    }

    /** The name in a path: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The action with a name, for JAX-RS.
     *
     * @throws NotFoundException when there is none
     */
    public static DomainAction fromString(String label) {
        return Stream.of(values())
                .filter(action -> action.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no action '" + label + "'"));
    }
}
