package org.hyperbean.documents.network;

import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The errors of network documents. */
final class NetworkErrors {
    private NetworkErrors() {}

    /** The document contradicts itself or lacks something. */
    static LibvirtException document(String detail, Object... arguments) {
        return of(ErrorCode.XML_ERROR, detail, List.of(arguments));
    }

    /** The same as libvirt reports it of names and services. */
    static LibvirtException detail(String detail, Object... arguments) {
        return of(ErrorCode.XML_DETAIL, detail, List.of(arguments));
    }

    /** The document asks for something that does not exist. */
    static LibvirtException unsupported(String detail, Object... arguments) {
        return of(ErrorCode.CONFIG_UNSUPPORTED, detail, List.of(arguments));
    }

    /** What libvirt reports as an internal error. */
    static LibvirtException internal(String detail, Object... arguments) {
        return of(ErrorCode.INTERNAL_ERROR, detail, List.of(arguments));
    }

    /** A change that does not fit the network. */
    static LibvirtException invalid(String detail, Object... arguments) {
        return of(ErrorCode.OPERATION_INVALID, detail, List.of(arguments));
    }

    /** A change of something that cannot be changed. */
    static LibvirtException unchangeable(String detail, Object... arguments) {
        return of(ErrorCode.OPERATION_UNSUPPORTED, detail, List.of(arguments));
    }

    /** A number that libvirt does not know as a command of a change. */
    static LibvirtException unknownCommand(int command) {
        return unchangeable("unrecognized network update command code %d", command);
    }

    private static LibvirtException of(ErrorCode code, String detail, List<Object> arguments) {
        return LibvirtException.of(code, ErrorDomain.NETWORK, detail.formatted(arguments.toArray()));
    }
}
