package org.hyperbean.drivers.test;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.Interface;
import org.hyperbean.driver.InterfaceDirectory;

/** Finding, listing, defining and removing the network interfaces of a test node. */
record TestInterfaceDirectory(TestNode node) implements InterfaceDirectory {
    private static final int VALIDATE = 1;
    private static final int INACTIVE = 1;
    private static final int ACTIVE = 2;

    @Override
    public List<Interface> list(int flags) {
        TestErrors.checkFlags(flags, INACTIVE | ACTIVE, "testConnectListAllInterfaces");
        return interfaces(found -> Flags.fits(flags, ACTIVE, INACTIVE, found.active()))
                .map(TestInterface::name)
                .toList();
    }

    @Override
    public List<String> activeNames() {
        return names(TestInterface::active);
    }

    @Override
    public int activeCount() {
        return activeNames().size();
    }

    @Override
    public List<String> definedNames() {
        return names(found -> !found.active());
    }

    @Override
    public int definedCount() {
        return definedNames().size();
    }

    @Override
    public Interface lookupByName(String name) {
        return node.interfaces().get(name).name();
    }

    @Override
    public Interface lookupByMac(String mac) {
        // the caller's way to write the address is kept
        return new Interface(node.interfaces().getByMac(mac).document().name(), mac);
    }

    @Override
    public Interface define(String xml, int flags) {
        TestErrors.checkFlags(flags, VALIDATE, "testInterfaceDefineXML");
        DocumentKind.INTERFACE.validate(xml, flags, VALIDATE);
        return node.interfaces().define(InterfaceDocument.parse(xml)).name();
    }

    @Override
    public void undefine(Interface target) {
        node.interfaces().remove(target.name());
    }

    private List<String> names(Predicate<TestInterface> wanted) {
        return interfaces(wanted).map(found -> found.document().name()).toList();
    }

    private Stream<TestInterface> interfaces(Predicate<TestInterface> wanted) {
        return node.interfaces().all().stream().filter(wanted);
    }
}
