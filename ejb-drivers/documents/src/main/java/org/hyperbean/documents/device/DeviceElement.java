package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlChoice;

/** The elements inside {@code <devices>}, in the order in which libvirt writes them. */
public enum DeviceElement implements XmlChoice {
    DISK,
    CONTROLLER,
    LEASE,
    FILESYSTEM,
    INTERFACE,
    SMARTCARD,
    SERIAL,
    PARALLEL,
    CONSOLE,
    CHANNEL,
    INPUT,
    TPM,
    GRAPHICS,
    SOUND,
    AUDIO,
    VIDEO,
    HOSTDEV,
    REDIRDEV,
    REDIRFILTER,
    HUB,
    WATCHDOG,
    MEMBALLOON,
    RNG,
    NVRAM,
    PANIC,
    SHMEM,
    MEMORY,
    IOMMU,
    VSOCK
}
