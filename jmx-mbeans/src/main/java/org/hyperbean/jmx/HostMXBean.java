package org.hyperbean.jmx;

import javax.management.ObjectName;

/** A hypervisor on which domains live. Errors are as with {@link DomainMXBean}. */
@Description("A hypervisor and the host under it")
public interface HostMXBean {
    /** The canonical URI. */
    @Description("Canonical URI")
    String getUri();

    /** Whether the host answers: {@code answering} or {@code UNKNOWN}. */
    @Description("answering, or UNKNOWN for a host that does not: what is shown then is what was seen last")
    String getStatus();

    /** When a host that is UNKNOWN stopped answering, as ISO 8601 text; else empty. */
    @Description("When a host that is UNKNOWN stopped answering (ISO 8601), else empty")
    String getUnknownSince();

    /** Why a host is UNKNOWN, in the words of the failure; else empty. */
    @Description("Why a host is UNKNOWN, else empty")
    String getUnknownReason();

    /** The driver's name, such as {@code QEMU}. */
    @Description("The driver's name, such as QEMU")
    String getType();

    /** The hypervisor's version, such as {@code 7.2.9}. */
    @Description("The hypervisor's version")
    String getVersion();

    /** The host's name. */
    @Description("The host's name")
    String getHostname();

    /** The host's memory. */
    @Description("The host's memory")
    @Unit("KiB")
    long getMemoryKiB();

    /** The host's processors. */
    @Description("The host's processors")
    int getCpus();

    /** The names of all domains, sorted. */
    @Description("Names of all domains")
    String[] getDomainNames();

    /** How many domains run. */
    @Description("Number of domains that run")
    int getActiveDomains();

    /** How many domains do not run. */
    @Description("Number of domains that do not run")
    int getInactiveDomains();

    /** The capabilities document. */
    @Reads
    @Description("The host's capabilities document")
    String capabilities();

    /** Keeps a definition; its MBean is registered when this returns. */
    @Description("Keeps a domain's definition and answers the name of its MBean")
    ObjectName defineDomain(@Description("domain XML document") String xml);

    /** Starts a domain without keeping a definition; its MBean is registered when this returns. */
    @Description("Starts a transient domain and answers the name of its MBean")
    ObjectName createDomain(@Description("domain XML document") String xml);
}
