package org.hyperbean.drivers.test;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceLifecycle;
import org.hyperbean.driver.LibvirtException;

/** Bringing the network interfaces of a test node up and down, and trying changes of them. */
record TestInterfaceLifecycle(TestNode node) implements InterfaceLifecycle {
    @Override
    public void start(Interface target, int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceCreate");
        change(target, true);
    }

    @Override
    public void destroy(Interface target, int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceDestroy");
        change(target, false);
    }

    @Override
    public void beginChange(int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceChangeBegin");
        node.interfaces().begin();
    }

    @Override
    public void commitChange(int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceChangeCommit");
        node.interfaces().commit();
    }

    @Override
    public void rollbackChange(int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceChangeRollback");
        node.interfaces().rollback();
    }

    private void change(Interface target, boolean up) {
        node.interfaces().change(target.name(), found -> {
            if (found.active() == up) {
                throw LibvirtException.of(ErrorCode.OPERATION_INVALID, ErrorDomain.TEST);
            }
            return found.withActive(up);
        });
    }
}
