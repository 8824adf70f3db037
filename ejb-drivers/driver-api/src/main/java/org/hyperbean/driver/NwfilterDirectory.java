package org.hyperbean.driver;

import java.util.List;
import java.util.UUID;

/** Finding, listing, defining, reading and removing network filters. Flags are those of libvirt's functions. */
public interface NwfilterDirectory {
    /** All filters. */
    default List<Nwfilter> list(int flags) {
        throw Api.CONNECT_LIST_ALL_NWFILTERS.unsupported();
    }

    /** The names of all filters. */
    default List<String> names() {
        throw Api.CONNECT_LIST_NWFILTERS.unsupported();
    }

    /** How many filters there are. */
    default int count() {
        throw Api.CONNECT_NUM_OF_NWFILTERS.unsupported();
    }

    /** The filter with a UUID. */
    default Nwfilter lookupByUuid(UUID uuid) {
        throw Api.NWFILTER_LOOKUP_BY_UUID.unsupported();
    }

    /** The filter with a name. */
    default Nwfilter lookupByName(String name) {
        throw Api.NWFILTER_LOOKUP_BY_NAME.unsupported();
    }

    /** Keeps a definition: on disk before this returns. Flags of {@code virNWFilterDefineFlags}. */
    default Nwfilter define(String xml, int flags) {
        throw Api.NWFILTER_DEFINE_XML_FLAGS.unsupported();
    }

    /** Removes a filter. */
    default void undefine(Nwfilter filter) {
        throw Api.NWFILTER_UNDEFINE.unsupported();
    }

    /** The document. */
    default String xml(Nwfilter filter, int flags) {
        throw Api.NWFILTER_GET_XML_DESC.unsupported();
    }
}
