package org.hyperbean.documents.device;

import java.util.EnumMap;
import java.util.Map;
import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of the devices that have no record of their own. */
final class PlainShapes {
    private static final Map<DeviceElement, Shape> SHAPES = new EnumMap<>(DeviceElement.class);

    static {
        shape(DeviceElement.WATCHDOG).texts("model", "action");
        shape(DeviceElement.MEMBALLOON)
                .words("model", "none", "virtio", "xen", "virtio-transitional", "virtio-non-transitional")
                .onOff("autodeflate", "freePageReporting")
                .children(Shape.of("stats").numbers("period"), virtioDriver());
        shape(DeviceElement.RNG)
                .words("model", "virtio", "virtio-transitional", "virtio-non-transitional")
                .children(Shape.of("rate").numbers("bytes", "period"), Shape.whole("backend"), virtioDriver());
        SHAPES.put(DeviceElement.HOSTDEV, HostDevices.SHAPE);
        SHAPES.put(DeviceElement.FILESYSTEM, FileSystems.SHAPE);
        shape(DeviceElement.PANIC).texts("model");
        shape(DeviceElement.NVRAM);
        shape(DeviceElement.IOMMU)
                .texts("model")
                .children(Shape.of("driver")
                        .onOff("intremap", "caching_mode", "eim", "iotlb")
                        .numbers("aw_bits"));
        shape(DeviceElement.VSOCK)
                .words("model", "virtio", "virtio-transitional", "virtio-non-transitional")
                .children(Shape.of("cid").yesNo("auto").texts("address"), virtioDriver());
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
