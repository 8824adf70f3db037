package org.hyperbean.documents.device;

import java.util.EnumMap;
import java.util.Map;
import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of the devices that have no record of their own. */
final class PlainShapes {
    private static final Map<DeviceElement, Shape> SHAPES = new EnumMap<>(DeviceElement.class);

    static {
        SHAPES.put(DeviceElement.HOSTDEV, HostDevices.SHAPE);
        SHAPES.put(DeviceElement.FILESYSTEM, FileSystems.SHAPE);
    }

    private PlainShapes() {}

    static Shape of(DeviceElement element) {
        Shape shape = SHAPES.get(element);
        return shape == null ? Shape.whole(element.text()) : shape;
    }
}
