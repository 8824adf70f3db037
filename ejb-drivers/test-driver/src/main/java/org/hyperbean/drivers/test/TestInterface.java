package org.hyperbean.drivers.test;

import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.driver.Interface;

/** A network interface of a test node, as it is at one moment. */
record TestInterface(InterfaceDocument document, boolean active) {
    /** What names it to clients. */
    Interface name() {
        return new Interface(document.name(), document.mac().orElse(""));
    }

    TestInterface withDocument(InterfaceDocument changed) {
        return new TestInterface(changed, active);
    }

    TestInterface withActive(boolean up) {
        return new TestInterface(document, up);
    }
}
