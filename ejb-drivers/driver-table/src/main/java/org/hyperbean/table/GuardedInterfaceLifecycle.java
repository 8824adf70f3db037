package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceLifecycle;

/** Checks the caller's rights before each call of a group: bringing interfaces up and down, and trying changes. */
record GuardedInterfaceLifecycle(InterfaceLifecycle operations, Guard guard) implements InterfaceLifecycle {
    @Override
    public void start(Interface target, int flags) {
        guard.check(Api.INTERFACE_CREATE, flags);
        operations.start(target, flags);
    }

    @Override
    public void destroy(Interface target, int flags) {
        guard.check(Api.INTERFACE_DESTROY, flags);
        operations.destroy(target, flags);
    }

    @Override
    public void beginChange(int flags) {
        guard.check(Api.INTERFACE_CHANGE_BEGIN, flags);
        operations.beginChange(flags);
    }

    @Override
    public void commitChange(int flags) {
        guard.check(Api.INTERFACE_CHANGE_COMMIT, flags);
        operations.commitChange(flags);
    }

    @Override
    public void rollbackChange(int flags) {
        guard.check(Api.INTERFACE_CHANGE_ROLLBACK, flags);
        operations.rollbackChange(flags);
    }
}
