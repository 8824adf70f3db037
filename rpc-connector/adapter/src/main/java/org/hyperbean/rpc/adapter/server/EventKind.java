package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.ConnectionClosed;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventFamily;
import org.hyperbean.driver.MonitorEvent;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NodeDeviceEvent;
import org.hyperbean.driver.SecretEvent;
import org.hyperbean.driver.StoragePoolEvent;

/**
 * A kind of event as clients number it, such as {@code VIR_STORAGE_POOL_EVENT_ID_REFRESH}.
 *
 * @param id counts from 0 in each family
 */
record EventKind(EventFamily family, int id) {
    /** Everything that QEMU says is of one kind; the registration chooses by name. */
    static final EventKind MONITOR = new EventKind(EventFamily.QEMU_MONITOR, 0);

    static final EventKind CLOSED = new EventKind(EventFamily.CONNECTION, 0);

    static EventKind of(Event event) {
        int id = switch (event) {
            case DomainEvent domain -> DomainEventId.of(domain).number();
            case NetworkEvent.Lifecycle _, StoragePoolEvent.Lifecycle _, NodeDeviceEvent.Lifecycle _ -> 0;
            case SecretEvent.Lifecycle _, MonitorEvent _, ConnectionClosed _ -> 0;
            case StoragePoolEvent.Refresh _, NodeDeviceEvent.Update _, SecretEvent.ValueChanged _ -> 1;
        };
        return new EventKind(event.family(), id);
    }

    /** Whether libvirt 9.0.0 knows such a kind. */
    boolean isKnown() {
        int kinds = switch (family) {
            case DOMAIN -> DomainEventId.values().length;
            case NETWORK, QEMU_MONITOR, CONNECTION -> 1;
            case STORAGE_POOL, NODE_DEVICE, SECRET -> 2;
        };
        return id >= 0 && id < kinds;
    }

    /** What identifies the object of an event among all of its family. */
    static Object subject(Event event) {
        return switch (event) {
            case DomainEvent domain -> domain.domain().uuid();
            case MonitorEvent monitor -> monitor.domain().uuid();
            case NetworkEvent network -> network.network().uuid();
            case StoragePoolEvent pool -> pool.pool().uuid();
            case NodeDeviceEvent device -> device.device().name();
            case SecretEvent secret -> secret.secret().uuid();
            case ConnectionClosed _ -> event.family();
        };
    }
}
