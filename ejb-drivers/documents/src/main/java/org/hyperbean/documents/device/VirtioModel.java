package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;

/** Which generation of virtio a device is. */
public enum VirtioModel implements XmlChoice {
    VIRTIO,
    VIRTIO_TRANSITIONAL,
    VIRTIO_NON_TRANSITIONAL;

    /** The {@code model} of an element that may also leave it to the hypervisor, with the word {@code default}. */
    static Optional<VirtioModel> parseOrDefault(XmlElement element) {
        return element.attribute("model")
                .filter(text -> !text.equals("default"))
                .map(text -> XmlChoice.find(VirtioModel.class, text)
                        .orElseThrow(() -> XmlErrors.invalidAttribute(element, "model", text)));
    }
}
