package org.hyperbean.rpc.protocol;

/** Whether a procedure may wait. */
public enum Priority {
    /** It may wait for a hypervisor. */
    LOW,
    /** It waits for nothing but memory and disk: libvirtd keeps workers free for these. */
    HIGH
}
