package org.hyperbean.documents.netinterface;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors of documents of host interfaces. */
final class InterfaceErrors {
    private InterfaceErrors() {}

    /** The document contradicts itself or lacks something. */
    static LibvirtException document(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.INTERFACE, detail);
    }
}
