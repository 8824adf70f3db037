package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.BlockInfo;
import org.hyperbean.driver.BlockStatistics;
import org.hyperbean.driver.ControlInfo;
import org.hyperbean.driver.DiskError;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainMeasurements;
import org.hyperbean.driver.InterfaceStatistics;

/** Checks the caller's rights before each call of a group: what domains did with their devices. */
record GuardedDomainMeasurements(DomainMeasurements operations, Guard guard) implements DomainMeasurements {
    @Override
    public BlockStatistics blockStats(Domain domain, String disk) {
        guard.check(Api.DOMAIN_BLOCK_STATS);
        return operations.blockStats(domain, disk);
    }

    @Override
    public InterfaceStatistics interfaceStats(Domain domain, String device) {
        guard.check(Api.DOMAIN_INTERFACE_STATS);
        return operations.interfaceStats(domain, device);
    }

    @Override
    public BlockInfo blockInfo(Domain domain, String disk, int flags) {
        guard.check(Api.DOMAIN_GET_BLOCK_INFO, flags);
        Arguments.notEmpty(Api.DOMAIN_GET_BLOCK_INFO, "disk", disk);
        return operations.blockInfo(domain, disk, flags);
    }

    @Override
    public List<DiskError> diskErrors(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_DISK_ERRORS, flags);
        return operations.diskErrors(domain, flags);
    }

    @Override
    public ControlInfo controlInfo(Domain domain, int flags) {
        guard.check(Api.DOMAIN_GET_CONTROL_INFO, flags);
        return operations.controlInfo(domain, flags);
    }
}
