package org.hyperbean.drivers.test;

import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceInformation;

/** What can be read of one network interface of a test node. */
record TestInterfaceInformation(TestNode node) implements InterfaceInformation {
    @Override
    public String xml(Interface target, int flags) {
        TestErrors.checkFlags(flags, 0, "testInterfaceGetXMLDesc");
        return node.interfaces().get(target.name()).document().format();
    }

    @Override
    public boolean isActive(Interface target) {
        return node.interfaces().get(target.name()).active();
    }
}
