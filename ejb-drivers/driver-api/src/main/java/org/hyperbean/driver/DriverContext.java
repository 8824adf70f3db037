package org.hyperbean.driver;

import java.nio.file.Path;

/**
 * What the daemon gives to each driver.
 *
 * @param events where the driver reports what happens
 * @param directories where the driver keeps its files
 */
public record DriverContext(EventSink events, Directories directories) {
    /**
     * The folders of one daemon; each driver has a folder of its own name in each.
     *
     * @param configuration definitions, kept for ever ({@code /etc/libvirt} of libvirtd)
     * @param state data that outlives a reboot ({@code /var/lib/libvirt})
     * @param runtime status of what runs, sockets ({@code /run/libvirt})
     * @param log guests' logs ({@code /var/log/libvirt})
     */
    public record Directories(Path configuration, Path state, Path runtime, Path log) {}
}
