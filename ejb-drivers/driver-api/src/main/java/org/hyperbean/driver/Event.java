package org.hyperbean.driver;

/** Something that happened to an object that a driver manages. */
public sealed interface Event
        permits DomainEvent,
                NetworkEvent,
                StoragePoolEvent,
                NodeDeviceEvent,
                SecretEvent,
                MonitorEvent,
                ConnectionClosed {
    /** What kind of object it happened to. */
    EventFamily family();
}
