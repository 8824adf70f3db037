package org.hyperbean.jmx;

/**
 * A domain. Attributes show the picture that the driver keeps, and reading them never waits for the hypervisor.
 * Operations are carried out with the rights of the JMX client's user. What fails comes back as an
 * {@link IllegalStateException} or {@link SecurityException} that names libvirt's error.
 */
@Description("A domain: a virtual machine of one host")
public interface DomainMXBean {
    /** The name, unique on its host. */
    @Description("Name, unique on its host")
    String getName();

    /** The UUID in its usual spelling. */
    @Description("UUID")
    String getUuid();

    /** The id of a running domain, else -1. */
    @Description("Id while the domain runs, else -1")
    int getId();

    /** In virsh's words, such as {@code running}: a label of {@link org.hyperbean.driver.DomainState}. */
    @Description("no state, running, idle, paused, in shutdown, shut off, crashed or pmsuspended")
    String getState();

    /** Why the state was entered, such as {@code booted}. */
    @Description("Why the state was entered, such as booted")
    String getStateReason();

    /** Such as {@code hvm}. */
    @Description("Kind of guest, such as hvm")
    String getOsType();

    /** Whether a definition is kept. */
    @Description("Whether a definition is kept")
    boolean isPersistent();

    /** Whether the domain starts with the daemon. */
    @Description("Whether the domain starts with the daemon")
    boolean isAutostart();

    /** Sets whether the domain starts with the daemon. */
    void setAutostart(boolean autostart);

    /** Whether a saved memory image waits for the next start. */
    @Description("Whether a saved memory image waits for the next start")
    boolean isManagedSave();

    /** Memory that the domain may have. */
    @Description("Memory that the domain may have")
    @Unit("KiB")
    long getMaximumMemoryKiB();

    /** Memory that the domain has now. */
    @Description("Memory that the domain has now")
    @Unit("KiB")
    long getMemoryKiB();

    /** Virtual processors. */
    @Description("Number of virtual processors")
    int getVirtualCpus();

    /** Processor time since the start, 0 when the domain does not run. */
    @Description("Processor time used since the domain started")
    @Unit("s")
    double getCpuTimeSeconds();

    /** When the driver last replaced the picture, as ISO 8601 text. */
    @Description("When the shown state was last replaced (ISO 8601)")
    String getUpdated();

    /** The sequence number of this domain's last event that the face saw; 0 before the first. */
    @Description("Sequence number of the domain's last event, 0 before the first")
    long getEventSequence();

    /** The domain's document. */
    @Reads
    @Description("The domain's XML document")
    String xmlDescription(
            @Description("true for the kept definition, false for what runs, where the two differ") boolean inactive);

    /** Starts a defined domain. */
    @Description("Starts the domain")
    void start();

    /** Stops the processors. */
    @Description("Stops the domain's processors")
    void suspend();

    /** Lets the processors run again. */
    @Description("Lets a suspended domain run again")
    void resume();

    /** Asks the guest to shut down. */
    @Description("Asks the guest to shut down")
    void shutdown();

    /** Asks the guest to reboot. */
    @Description("Asks the guest to reboot")
    void reboot();

    /** Presses the reset button. */
    @Description("Resets the domain as its reset button would")
    void reset();

    /** Ends the domain at once. */
    @Description("Ends the domain at once, as pulling its plug would")
    void destroy();

    /** Removes the definition. */
    @Description("Removes the definition")
    void undefine();
}
