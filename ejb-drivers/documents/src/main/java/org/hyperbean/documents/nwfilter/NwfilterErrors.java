package org.hyperbean.documents.nwfilter;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors of network filter documents. */
final class NwfilterErrors {
    private NwfilterErrors() {}

    static LibvirtException of(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.NWFILTER, detail);
    }

    static LibvirtException internal(String detail) {
        return of(ErrorCode.INTERNAL_ERROR, detail);
    }

    static LibvirtException invalid(String detail) {
        return of(ErrorCode.INVALID_ARG, detail);
    }
}
