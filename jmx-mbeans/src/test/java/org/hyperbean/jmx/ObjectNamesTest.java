package org.hyperbean.jmx;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class ObjectNamesTest {
    @Test
    void keysStandInAFixedOrderAndUserTextIsQuoted() {
        assertThat(ObjectNames.domain("qemu:///system", "web-1").toString())
                .isEqualTo("org.hyperbean:type=Domain,host=\"qemu:///system\",name=\"web-1\"");
        assertThat(ObjectNames.host("qemu:///system").toString())
                .isEqualTo("org.hyperbean:type=Host,uri=\"qemu:///system\"");
        assertThat(ObjectNames.daemon().toString()).isEqualTo("org.hyperbean:type=Daemon");
    }

    @Test
    void namesWithSpecialCharactersStayNamesNotPatterns() {
        String awkward = "a,b=\"c\"*?\\\n:d";
        ObjectName name = ObjectNames.domain("test:///default", awkward);
        assertThat(name.isPattern()).isFalse();
        assertThat(ObjectName.unquote(name.getKeyProperty("name"))).isEqualTo(awkward);
    }
}
