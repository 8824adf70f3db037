package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.netinterface.InterfaceDocument;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;

class TestInterfacesTest {
    private final TestInterfaces interfaces = new TestInterfaces();

    @Test
    void aChangeIsTakenBackAsAWholeAndLeavesAllDown() {
        interfaces.addActive(card("eth0"));
        interfaces.begin();
        interfaces.define(card("eth1"));
        interfaces.remove("eth0");
        interfaces.rollback();
        assertThat(interfaces.all()).containsExactly(new TestInterface(card("eth0"), false));
        assertThatThrownBy(interfaces::rollback).hasMessageContaining("no transaction running");
    }

    @Test
    void onlyOneChangeIsTriedAtATime() {
        interfaces.begin();
        assertThatThrownBy(interfaces::begin).hasMessageContaining("there is another transaction running.");
    }

    @Test
    void anAddressThatTwoInterfacesHaveFindsNeither() {
        interfaces.define(card("eth0"));
        interfaces.define(card("eth1"));
        assertThatThrownBy(() -> interfaces.getByMac("00:11:22:33:44:55"))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("multiple matching interfaces found");
    }

    private static InterfaceDocument card(String name) {
        return InterfaceDocument.parse(
                "<interface type='ethernet' name='%s'><mac address='00:11:22:33:44:55'/></interface>".formatted(name));
    }
}
