package org.hyperbean.documents.device;

import java.util.EnumMap;
import java.util.Map;
import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of the devices that have no record of their own. */
final class PlainShapes {
    private static final Map<DeviceElement, Shape> SHAPES = new EnumMap<>(DeviceElement.class);

    static {
        shape(DeviceElement.SOUND)
                .texts("model")
                .children(Shape.of("codec").texts("type"), Shape.of("audio").numbers("id"));
        SHAPES.put(DeviceElement.HOSTDEV, HostDevices.SHAPE);
        SHAPES.put(DeviceElement.FILESYSTEM, FileSystems.SHAPE);
        shape(DeviceElement.HUB).words("type", "usb");
    }

    private PlainShapes() {}

    static Shape of(DeviceElement element) {
        Shape shape = SHAPES.get(element);
        return shape == null ? Shape.whole(element.text()) : shape;
    }

    private static Shape shape(DeviceElement element) {
        Shape shape = Shape.of(element.text());
        SHAPES.put(element, shape);
        return shape;
    }

    static Shape virtioDriver() {
        return Shape.of("driver").onOff("iommu", "ats", "packed", "page_per_vq");
    }
}
