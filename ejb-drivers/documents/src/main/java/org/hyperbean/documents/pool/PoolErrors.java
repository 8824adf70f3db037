package org.hyperbean.documents.pool;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors of pool and volume documents. */
final class PoolErrors {
    private PoolErrors() {}

    static LibvirtException of(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.STORAGE, detail);
    }

    static LibvirtException document(String detail) {
        return of(ErrorCode.XML_ERROR, detail);
    }

    static LibvirtException unsupported(String detail) {
        return of(ErrorCode.CONFIG_UNSUPPORTED, detail);
    }
}
