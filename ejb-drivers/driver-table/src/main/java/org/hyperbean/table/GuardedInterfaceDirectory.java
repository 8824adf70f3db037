package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceDirectory;

/** Checks the caller's rights before each call of a group: finding, listing, defining and removing interfaces. */
record GuardedInterfaceDirectory(InterfaceDirectory operations, Guard guard) implements InterfaceDirectory {
    @Override
    public List<Interface> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_INTERFACES, flags);
        return operations.list(flags);
    }

    @Override
    public List<String> activeNames() {
        guard.check(Api.CONNECT_LIST_INTERFACES);
        return operations.activeNames();
    }

    @Override
    public int activeCount() {
        guard.check(Api.CONNECT_NUM_OF_INTERFACES);
        return operations.activeCount();
    }

    @Override
    public List<String> definedNames() {
        guard.check(Api.CONNECT_LIST_DEFINED_INTERFACES);
        return operations.definedNames();
    }

    @Override
    public int definedCount() {
        guard.check(Api.CONNECT_NUM_OF_DEFINED_INTERFACES);
        return operations.definedCount();
    }

    @Override
    public Interface lookupByName(String name) {
        guard.check(Api.INTERFACE_LOOKUP_BY_NAME);
        return operations.lookupByName(name);
    }

    @Override
    public Interface lookupByMac(String mac) {
        guard.check(Api.INTERFACE_LOOKUP_BY_MAC_STRING);
        return operations.lookupByMac(mac);
    }

    @Override
    public Interface define(String xml, int flags) {
        guard.check(Api.INTERFACE_DEFINE_XML, flags);
        return operations.define(xml, flags);
    }

    @Override
    public void undefine(Interface target) {
        guard.check(Api.INTERFACE_UNDEFINE);
        operations.undefine(target);
    }
}
