package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlErrors;

/** The devices that a guest can have only a few of. */
final class DeviceLimits {
    private DeviceLimits() {}

    /** Refuses more devices of an element than there may be. */
    static void check(DeviceElement element, int number) {
        switch (element) {
            case WATCHDOG -> refuseSecond(number, "watchdog device is supported");
            case MEMBALLOON -> refuseSecond(number, "memory balloon device is supported");
            case NVRAM -> refuseSecond(number, "nvram device is supported");
            case REDIRFILTER -> {
                if (number > 1) {
                    throw XmlErrors.internal("only one set of redirection filter rule is supported");
                }
            }
            case TPM -> {
                if (number > 2) {
                    throw XmlErrors.document(
                            "a maximum of two TPM devices is supported, one of them being a TPM Proxy device");
                }
            }
            case IOMMU -> {
                if (number > 1) {
                    throw XmlErrors.document("only a single IOMMU device is supported");
                }
            }
            case VSOCK -> {
                if (number > 1) {
                    throw XmlErrors.document("only a single vsock device is supported");
                }
            }
            default -> {
                // As many as anybody likes.
            }
        }
    }

    private static void refuseSecond(int number, String what) {
        if (number > 1) {
            throw XmlErrors.internal("only a single " + what);
        }
    }
}
