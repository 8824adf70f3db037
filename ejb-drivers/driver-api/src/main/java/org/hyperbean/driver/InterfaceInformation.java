package org.hyperbean.driver;

/** What can be read of one of the host's network interfaces. Flags are those of libvirt's functions. */
public interface InterfaceInformation {
    /** The document. Flags of {@code virInterfaceXMLFlags}. */
    default String xml(Interface target, int flags) {
        throw Api.INTERFACE_GET_XML_DESC.unsupported();
    }

    /** Whether the interface is up. */
    default boolean isActive(Interface target) {
        throw Api.INTERFACE_IS_ACTIVE.unsupported();
    }
}
