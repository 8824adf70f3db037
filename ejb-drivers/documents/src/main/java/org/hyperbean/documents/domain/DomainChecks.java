package org.hyperbean.documents.domain;

/** The checks that documents of every hypervisor must pass. */
final class DomainChecks {
    private DomainChecks() {}

    static void check(DomainDocument document) {
        Devices devices = document.devices();
        DeviceConflicts.unassigned(devices);
        DeviceConflicts.targets(devices);
        DeviceConflicts.hostDevices(devices);
        DeviceConflicts.drives(devices);
        DeviceConflicts.aliases(devices);
    }
}
