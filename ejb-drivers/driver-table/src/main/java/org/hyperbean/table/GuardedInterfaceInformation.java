package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceInformation;

/** Checks the caller's rights before each call of a group: reading about one interface. */
record GuardedInterfaceInformation(InterfaceInformation operations, Guard guard) implements InterfaceInformation {
    @Override
    public String xml(Interface target, int flags) {
        guard.check(Api.INTERFACE_GET_XML_DESC, flags);
        return operations.xml(target, flags);
    }

    @Override
    public boolean isActive(Interface target) {
        guard.check(Api.INTERFACE_IS_ACTIVE);
        return operations.isActive(target);
    }
}
