package org.hyperbean.documents.nodedevice;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors of documents of host devices. */
final class NodeDeviceErrors {
    private NodeDeviceErrors() {}

    /** What libvirt reports as an internal error. */
    static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NODEDEV, detail);
    }

    /** The document contradicts itself or lacks something. */
    static LibvirtException document(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NODEDEV, detail);
    }

    /** The document asks for something that does not exist. */
    static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.NODEDEV, detail);
    }
}
