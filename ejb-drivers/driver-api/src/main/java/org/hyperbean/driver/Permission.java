package org.hyperbean.driver;

/**
 * libvirt's object and permission pairs, the words of the access policy. {@link #grantedToAll} marks those that a
 * read-only user has by default (libvirt 9.0.0's polkit policy).
 */
public enum Permission {
    CONNECT_GETATTR("connect", "getattr", true),
    CONNECT_READ("connect", "read", true),
    CONNECT_WRITE("connect", "write", false),
    CONNECT_SEARCH_DOMAINS("connect", "search_domains", true),
    CONNECT_SEARCH_NETWORKS("connect", "search_networks", true),
    CONNECT_SEARCH_STORAGE_POOLS("connect", "search_storage_pools", true),
    CONNECT_SEARCH_NODE_DEVICES("connect", "search_node_devices", true),
    CONNECT_SEARCH_INTERFACES("connect", "search_interfaces", true),
    CONNECT_SEARCH_SECRETS("connect", "search_secrets", true),
    CONNECT_SEARCH_NWFILTERS("connect", "search_nwfilters", true),
    CONNECT_SEARCH_NWFILTER_BINDINGS("connect", "search_nwfilter_bindings", true),
    CONNECT_DETECT_STORAGE_POOLS("connect", "detect_storage_pools", false),
    CONNECT_PM_CONTROL("connect", "pm_control", false),
    CONNECT_INTERFACE_TRANSACTION("connect", "interface_transaction", false),
    DOMAIN_GETATTR("domain", "getattr", true),
    DOMAIN_READ("domain", "read", true),
    DOMAIN_WRITE("domain", "write", false),
    DOMAIN_READ_SECURE("domain", "read_secure", false),
    DOMAIN_START("domain", "start", false),
    DOMAIN_STOP("domain", "stop", false),
    DOMAIN_RESET("domain", "reset", false),
    DOMAIN_SAVE("domain", "save", false),
    DOMAIN_DELETE("domain", "delete", false),
    DOMAIN_MIGRATE("domain", "migrate", false),
    DOMAIN_CHECKPOINT("domain", "checkpoint", false),
    DOMAIN_SNAPSHOT("domain", "snapshot", false),
    DOMAIN_SUSPEND("domain", "suspend", false),
    DOMAIN_HIBERNATE("domain", "hibernate", false),
    DOMAIN_CORE_DUMP("domain", "core_dump", false),
    DOMAIN_PM_CONTROL("domain", "pm_control", false),
    DOMAIN_INIT_CONTROL("domain", "init_control", false),
    DOMAIN_INJECT_NMI("domain", "inject_nmi", false),
    DOMAIN_SEND_INPUT("domain", "send_input", false),
    DOMAIN_SEND_SIGNAL("domain", "send_signal", false),
    DOMAIN_FS_TRIM("domain", "fs_trim", false),
    DOMAIN_FS_FREEZE("domain", "fs_freeze", false),
    DOMAIN_BLOCK_READ("domain", "block_read", false),
    DOMAIN_BLOCK_WRITE("domain", "block_write", false),
    DOMAIN_MEM_READ("domain", "mem_read", false),
    DOMAIN_OPEN_GRAPHICS("domain", "open_graphics", false),
    DOMAIN_OPEN_DEVICE("domain", "open_device", false),
    DOMAIN_SCREENSHOT("domain", "screenshot", false),
    DOMAIN_OPEN_NAMESPACE("domain", "open_namespace", false),
    DOMAIN_SET_TIME("domain", "set_time", false),
    DOMAIN_SET_PASSWORD("domain", "set_password", false),
    INTERFACE_GETATTR("interface", "getattr", true),
    INTERFACE_READ("interface", "read", true),
    INTERFACE_WRITE("interface", "write", false),
    INTERFACE_SAVE("interface", "save", false),
    INTERFACE_DELETE("interface", "delete", false),
    INTERFACE_START("interface", "start", false),
    INTERFACE_STOP("interface", "stop", false),
    NETWORK_GETATTR("network", "getattr", true),
    NETWORK_READ("network", "read", true),
    NETWORK_WRITE("network", "write", false),
    NETWORK_SAVE("network", "save", false),
    NETWORK_DELETE("network", "delete", false),
    NETWORK_START("network", "start", false),
    NETWORK_STOP("network", "stop", false),
    NETWORK_SEARCH_PORTS("network", "search_ports", false),
    NETWORK_PORT_GETATTR("network_port", "getattr", true),
    NETWORK_PORT_READ("network_port", "read", true),
    NETWORK_PORT_WRITE("network_port", "write", false),
    NETWORK_PORT_CREATE("network_port", "create", false),
    NETWORK_PORT_DELETE("network_port", "delete", false),
    NODE_DEVICE_GETATTR("node_device", "getattr", true),
    NODE_DEVICE_READ("node_device", "read", false),
    NODE_DEVICE_WRITE("node_device", "write", false),
    NODE_DEVICE_START("node_device", "start", false),
    NODE_DEVICE_STOP("node_device", "stop", false),
    NODE_DEVICE_DETACH("node_device", "detach", false),
    NODE_DEVICE_DELETE("node_device", "delete", false),
    NWFILTER_GETATTR("nwfilter", "getattr", true),
    NWFILTER_READ("nwfilter", "read", true),
    NWFILTER_WRITE("nwfilter", "write", false),
    NWFILTER_SAVE("nwfilter", "save", false),
    NWFILTER_DELETE("nwfilter", "delete", false),
    NWFILTER_BINDING_GETATTR("nwfilter_binding", "getattr", true),
    NWFILTER_BINDING_READ("nwfilter_binding", "read", true),
    NWFILTER_BINDING_CREATE("nwfilter_binding", "create", false),
    NWFILTER_BINDING_DELETE("nwfilter_binding", "delete", false),
    SECRET_GETATTR("secret", "getattr", true),
    SECRET_READ("secret", "read", true),
    SECRET_WRITE("secret", "write", false),
    SECRET_READ_SECURE("secret", "read_secure", false),
    SECRET_SAVE("secret", "save", false),
    SECRET_DELETE("secret", "delete", false),
    STORAGE_POOL_GETATTR("storage_pool", "getattr", true),
    STORAGE_POOL_READ("storage_pool", "read", true),
    STORAGE_POOL_WRITE("storage_pool", "write", false),
    STORAGE_POOL_SAVE("storage_pool", "save", false),
    STORAGE_POOL_DELETE("storage_pool", "delete", false),
    STORAGE_POOL_START("storage_pool", "start", false),
    STORAGE_POOL_STOP("storage_pool", "stop", false),
    STORAGE_POOL_REFRESH("storage_pool", "refresh", false),
    STORAGE_POOL_SEARCH_STORAGE_VOLS("storage_pool", "search_storage_vols", false),
    STORAGE_POOL_FORMAT("storage_pool", "format", false),
    STORAGE_VOL_GETATTR("storage_vol", "getattr", true),
    STORAGE_VOL_READ("storage_vol", "read", true),
    STORAGE_VOL_CREATE("storage_vol", "create", false),
    STORAGE_VOL_DELETE("storage_vol", "delete", false),
    STORAGE_VOL_FORMAT("storage_vol", "format", false),
    STORAGE_VOL_RESIZE("storage_vol", "resize", false),
    STORAGE_VOL_DATA_READ("storage_vol", "data_read", false),
    STORAGE_VOL_DATA_WRITE("storage_vol", "data_write", false);

    private final String object;
    private final String action;
    private final boolean grantedToAll;

    Permission(String object, String action, boolean grantedToAll) {
        this.object = object;
        this.action = action;
        this.grantedToAll = grantedToAll;
    }

    /** The kind of object, such as {@code domain}. */
    public String object() {
        return object;
    }

    /** What is done to it, such as {@code start}. */
    public String action() {
        return action;
    }

    /** Whether users without special rights have it. */
    public boolean grantedToAll() {
        return grantedToAll;
    }

    /** The pair as libvirt writes it: {@code domain:start}. */
    @Override
    public String toString() {
        return object + ":" + action;
    }
}
