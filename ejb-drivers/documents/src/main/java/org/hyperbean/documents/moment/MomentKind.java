package org.hyperbean.documents.moment;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The kinds of moments, with who reports their errors and what errors call them. */
enum MomentKind {
    SNAPSHOT("snapshot", ErrorDomain.DOMAIN_SNAPSHOT),
    CHECKPOINT("checkpoint", ErrorDomain.DOMAIN_CHECKPOINT);

    private final String word;
    private final ErrorDomain domain;

    MomentKind(String word, ErrorDomain domain) {
        this.word = word;
        this.domain = domain;
    }

    String word() {
        return word;
    }

    LibvirtException document(String detail) {
        return error(ErrorCode.XML_ERROR, detail);
    }

    LibvirtException unsupported(String detail) {
        return error(ErrorCode.CONFIG_UNSUPPORTED, detail);
    }

    LibvirtException internal(String detail) {
        return error(ErrorCode.INTERNAL_ERROR, detail);
    }

    LibvirtException argument(String detail) {
        return error(ErrorCode.INVALID_ARG, detail);
    }

    private LibvirtException error(ErrorCode code, String detail) {
        return LibvirtException.of(code, domain, detail);
    }
}
