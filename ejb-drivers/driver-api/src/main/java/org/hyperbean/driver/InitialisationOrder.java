package org.hyperbean.driver;

/** Where a driver stands in the order of initialisation: what hypervisors need comes before them, as in libvirtd. */
public enum InitialisationOrder {
    SECRETS,
    NETWORKS,
    INTERFACES,
    STORAGE,
    NODE_DEVICES,
    NETWORK_FILTERS,
    HYPERVISORS,
    REMOTE_HOSTS
}
