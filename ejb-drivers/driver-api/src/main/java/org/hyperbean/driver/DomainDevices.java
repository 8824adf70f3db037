package org.hyperbean.driver;

import java.util.Optional;

/** Devices of running domains. */
public interface DomainDevices {
    /**
     * Opens a serial console.
     *
     * @param device alias of the device; the first console when absent
     * @param flags of {@code virDomainConsoleFlags}: 1 takes the console over, 2 refuses where taking over is not safe
     */
    default DataStream openConsole(Domain domain, Optional<String> device, int flags) {
        throw Api.DOMAIN_OPEN_CONSOLE.unsupported();
    }

    /**
     * Opens a channel.
     *
     * @param channel the name that the guest sees, or the alias of the device; the first channel when absent
     * @param flags of {@code virDomainChannelFlags}: 1 takes the channel over
     */
    default DataStream openChannel(Domain domain, Optional<String> channel, int flags) {
        throw Api.DOMAIN_OPEN_CHANNEL.unsupported();
    }
}
