package org.hyperbean.driver;

/** Something that happened to a device of the host. */
public sealed interface NodeDeviceEvent extends Event {
    /** The device that it happened to. */
    NodeDevice device();

    @Override
    default EventFamily family() {
        return EventFamily.NODE_DEVICE;
    }

    /**
     * A step in a device's life.
     *
     * @param type of {@code virNodeDeviceEventLifecycleType}
     */
    record Lifecycle(NodeDevice device, int type, int detail) implements NodeDeviceEvent {}

    /** The device's description has changed. */
    record Update(NodeDevice device) implements NodeDeviceEvent {}
}
