package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StateDriver;

/**
 * A driver and how its initialisation ended.
 *
 * @param failure why the driver cannot be used
 */
record DriverEntry(StateDriver driver, Optional<String> failure) {
    /**
     * The driver for opening a connection.
     *
     * @throws LibvirtException internal error with the failure, when there was one
     */
    HypervisorDriver usable() {
        if (failure.isPresent()) {
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR,
                    ErrorDomain.NONE,
                    "Initialization of " + driver.name() + " state driver failed: " + failure.get());
        }
        return (HypervisorDriver) driver;
    }
}
