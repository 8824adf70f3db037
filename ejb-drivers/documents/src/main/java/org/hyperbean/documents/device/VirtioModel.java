package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;

/** Which generation of virtio a device is. */
public enum VirtioModel implements XmlChoice {
    DEFAULT,
    VIRTIO,
    VIRTIO_TRANSITIONAL,
    VIRTIO_NON_TRANSITIONAL;

    /** The {@code model} of an element; empty when it is left to the hypervisor. */
    static Optional<VirtioModel> parse(XmlElement element) {
        return XmlValues.choice(element, "model", VirtioModel.class).filter(model -> model != DEFAULT);
    }
}
