package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;

/**
 * Decides whether the owner of a connection may make a call.
 *
 * @param driverName the driver, which the refusal names
 */
record Guard(AccessPolicy policy, Identity identity, boolean readOnly, String driverName) {
    /** Refuses a call without flags that the caller may not make. */
    void check(Api api) {
        check(api, 0);
    }

    /**
     * Refuses a call that the caller may not make.
     *
     * @param flags of the call; some need further permissions
     * @throws LibvirtException operation denied on a read-only connection, access denied by the policy
     */
    void check(Api api, int flags) {
        long selector = Integer.toUnsignedLong(flags);
        if (readOnly && api.needsWriteAccess(selector)) {
            throw api.readOnlyDenied();
        }
        if (!policy.grants(identity, api.permissions(selector))) {
            throw LibvirtException.of(
                    ErrorCode.ACCESS_DENIED, ErrorDomain.ACCESS, "'" + driverName + "' denied access");
        }
    }
}
