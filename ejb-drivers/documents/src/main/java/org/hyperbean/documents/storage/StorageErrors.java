package org.hyperbean.documents.storage;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Errors that libvirt's storage part reports. */
final class StorageErrors {
    private StorageErrors() {}

    static LibvirtException of(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.STORAGE, detail);
    }

    static LibvirtException document(String detail) {
        return of(ErrorCode.XML_ERROR, detail);
    }
}
