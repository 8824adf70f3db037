package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.tools.attach.VirtualMachine;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The management face with a plain JMX client over TLS, and attached by pid. */
@ExtendWith(DaemonExtension.class)
class JmxIT {
    private static final ObjectName TEST = Jmx.domain("test:///default", "test");

    @Test
    void aDomainIsListedReadAndOperated(Daemon daemon) throws Exception {
        try (Jmx jmx = Jmx.connect(daemon, "admin", daemon.adminPassword())) {
            assertThat(jmx.server().queryNames(new ObjectName("org.hyperbean:type=Domain,*"), null))
                    .contains(TEST);
            assertThat(jmx.attribute(TEST, "State")).isEqualTo("running");
            assertThat(jmx.attribute(TEST, "Uuid")).isEqualTo("6695eb01-f6a4-8304-79aa-97f2502e193f");
            assertThat(jmx.attribute(TEST, "VirtualCpus")).isEqualTo(2);

            BlockingQueue<Notification> notifications = jmx.notifications(TEST);
            jmx.invoke(TEST, "suspend");
            assertThat(jmx.attribute(TEST, "State")).isEqualTo("paused");
            Notification suspended = notifications.poll(10, TimeUnit.SECONDS);
            assertThat(suspended).isNotNull();
            assertThat(suspended.getType()).isEqualTo("org.hyperbean.domain.lifecycle.suspended");
            assertThat(suspended.getSequenceNumber()).isPositive();
            jmx.invoke(TEST, "resume");
            assertThat(jmx.attribute(TEST, "State")).isEqualTo("running");
        }
    }

    @Test
    void errorsReachThePlainClientInLibvirtsWords(Daemon daemon) throws Exception {
        try (Jmx jmx = Jmx.connect(daemon, "admin", daemon.adminPassword())) {
            assertThatThrownBy(() -> jmx.invoke(TEST, "resume")).hasStackTraceContaining("domain 'test' not paused");
        }
    }

    @Test
    void aWrongPasswordIsRefused(Daemon daemon) {
        assertThatThrownBy(() -> Jmx.connect(daemon, "admin", "wrong")).isInstanceOf(SecurityException.class);
    }

    @Test
    void attachByPidWorks(Daemon daemon) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(daemon.pid()));
        try (Jmx jmx = Jmx.connect(new JMXServiceURL(machine.startLocalManagementAgent()), Map.of())) {
            assertThat(jmx.attribute(TEST, "State")).isEqualTo("running");
        } finally {
            machine.detach();
        }
    }
}
