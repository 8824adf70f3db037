package org.hyperbean.rest.representation;

import org.hyperbean.driver.ErrorCode;

/** Which HTTP status stands for which of libvirt's errors. */
final class LibvirtStatus {
    private LibvirtStatus() {}

    /** The status; 500 for everything that is neither the caller's fault nor the present state's. */
    static int of(ErrorCode code) {
        return switch (code) {
            case NO_DOMAIN,
                    NO_NETWORK,
                    NO_STORAGE_POOL,
                    NO_STORAGE_VOL,
                    NO_NODE_DEVICE,
                    NO_INTERFACE,
                    NO_NWFILTER,
                    NO_NWFILTER_BINDING,
                    NO_SECRET,
                    NO_DOMAIN_SNAPSHOT,
                    NO_DOMAIN_CHECKPOINT,
                    NO_DOMAIN_BACKUP,
                    NO_DOMAIN_METADATA,
                    NO_NETWORK_METADATA,
                    NO_NETWORK_PORT,
                    NO_SERVER,
                    NO_CLIENT -> 404;
            case OPERATION_INVALID,
                    OPERATION_FAILED,
                    DOM_EXIST,
                    NETWORK_EXIST,
                    NETWORK_PORT_EXIST,
                    STORAGE_VOL_EXIST,
                    MULTIPLE_DOMAINS,
                    RESOURCE_BUSY,
                    BLOCK_COPY_ACTIVE -> 409;
            case OPERATION_DENIED, ACCESS_DENIED, AUTH_FAILED, AUTH_CANCELLED -> 403;
            case INVALID_ARG, XML_ERROR, XML_DETAIL, XML_INVALID_SCHEMA, INVALID_MAC, OVERFLOW -> 400;
            case CONFIG_UNSUPPORTED, CPU_INCOMPATIBLE, OS_TYPE, NO_OS, NO_NAME -> 422;
            case NO_SUPPORT, ARGUMENT_UNSUPPORTED, OPERATION_UNSUPPORTED -> 501;
            case OPERATION_TIMEOUT, NO_CONNECT, AGENT_UNRESPONSIVE, AGENT_COMMAND_TIMEOUT, AUTH_UNAVAILABLE -> 503;
            default -> 500;
        };
    }
}
