package org.hyperbean.driver;

import java.util.List;

/** Network filters at work on network cards. Flags are those of libvirt's functions. */
public interface NwfilterBindingDirectory {
    /** All bindings. */
    default List<NwfilterBinding> list(int flags) {
        throw Api.CONNECT_LIST_ALL_NWFILTER_BINDINGS.unsupported();
    }

    /** The binding of a card, by the name of the host's end of it. */
    default NwfilterBinding lookupByPort(String port) {
        throw Api.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV.unsupported();
    }

    /** Puts a filter to work. Flags of {@code virNWFilterBindingCreateFlags}. */
    default NwfilterBinding create(String xml, int flags) {
        throw Api.NWFILTER_BINDING_CREATE_XML.unsupported();
    }

    /** Takes a filter from a card. */
    default void delete(NwfilterBinding binding) {
        throw Api.NWFILTER_BINDING_DELETE.unsupported();
    }

    /** The document. */
    default String xml(NwfilterBinding binding, int flags) {
        throw Api.NWFILTER_BINDING_GET_XML_DESC.unsupported();
    }
}
