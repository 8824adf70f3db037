package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlChoice;

/** The models of a device that exists for virtio alone. */
public enum VirtioModel implements XmlChoice {
    VIRTIO,
    VIRTIO_TRANSITIONAL,
    VIRTIO_NON_TRANSITIONAL
}
