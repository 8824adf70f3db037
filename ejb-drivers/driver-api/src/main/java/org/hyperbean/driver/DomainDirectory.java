package org.hyperbean.driver;

import java.util.List;
import java.util.UUID;

/** Finding, listing, defining and removing domains. Flags are those of libvirt's functions. */
public interface DomainDirectory {
    /** The pictures of all domains, in no promised order; reading them never waits. */
    default List<DomainStatus> statuses() {
        throw Api.CONNECT_LIST_ALL_DOMAINS.unsupported();
    }

    /** The domains that pass a filter of {@code virConnectListAllDomainsFlags}. */
    default List<Domain> list(int flags) {
        throw Api.CONNECT_LIST_ALL_DOMAINS.unsupported();
    }

    /** The names of domains that do not run. */
    default List<String> definedNames() {
        throw Api.CONNECT_LIST_DEFINED_DOMAINS.unsupported();
    }

    /** How many domains do not run. */
    default int definedCount() {
        throw Api.CONNECT_NUM_OF_DEFINED_DOMAINS.unsupported();
    }

    /** The ids of running domains. */
    default List<Integer> activeIds() {
        throw Api.CONNECT_LIST_DOMAINS.unsupported();
    }

    /** How many domains run. */
    default int activeCount() {
        throw Api.CONNECT_NUM_OF_DOMAINS.unsupported();
    }

    /** The running domain with an id. */
    default Domain lookupById(int id) {
        throw Api.DOMAIN_LOOKUP_BY_ID.unsupported();
    }

    /** The domain with a UUID. */
    default Domain lookupByUuid(UUID uuid) {
        throw Api.DOMAIN_LOOKUP_BY_UUID.unsupported();
    }

    /** The domain with a name. */
    default Domain lookupByName(String name) {
        throw Api.DOMAIN_LOOKUP_BY_NAME.unsupported();
    }

    /** Keeps a definition: on disk before this returns. Flags of {@code virDomainDefineFlags}. */
    default Domain define(String xml, int flags) {
        throw Api.DOMAIN_DEFINE_XML_FLAGS.unsupported();
    }

    /** Starts a domain from a document without keeping a definition. Flags of {@code virDomainCreateFlags}. */
    default Domain create(String xml, int flags) {
        throw Api.DOMAIN_CREATE_XML.unsupported();
    }

    /**
     * The same with files of the caller.
     *
     * @param files the caller's; whoever called closes them
     */
    default Domain create(String xml, List<PassedDescriptor> files, int flags) {
        throw Api.DOMAIN_CREATE_XML_WITH_FILES.unsupported();
    }

    /** Removes a definition. Flags of {@code virDomainUndefineFlagsValues}. */
    default void undefine(Domain domain, int flags) {
        throw Api.DOMAIN_UNDEFINE_FLAGS.unsupported();
    }

    /**
     * Figures of some domains (all, when none is named). {@code stats} are groups of {@code virDomainStatsTypes}, 0 for
     * all.
     */
    default List<DomainStats> statistics(List<Domain> domains, int stats, int flags) {
        throw Api.CONNECT_GET_ALL_DOMAIN_STATS.unsupported();
    }
}
