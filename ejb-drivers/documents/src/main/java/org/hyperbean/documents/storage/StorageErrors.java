package org.hyperbean.documents.storage;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Errors that libvirt's storage part reports: of images, pools and volumes. */
public final class StorageErrors {
    private StorageErrors() {}

    /** An error of some kind. */
    public static LibvirtException of(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.STORAGE, detail);
    }

    /** The document asks for something that does not exist. */
    public static LibvirtException unsupported(String detail) {
        return of(ErrorCode.CONFIG_UNSUPPORTED, detail);
    }

    /** The document contradicts itself or lacks something. */
    public static LibvirtException document(String detail) {
        return of(ErrorCode.XML_ERROR, detail);
    }
}
