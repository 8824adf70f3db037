package org.hyperbean.host.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters of libvirt's documentation find our loggers. */
class LogSourcesTest {
    @ParameterizedTest
    @CsvSource({
        "org.hyperbean.rpc.adapter.server.Session, rpc.Session",
        "org.hyperbean.rpc.adapter.handlers.HostHandlers, remote.HostHandlers",
        "org.hyperbean.rpc.adapter.admin.AdminServer, admin.AdminServer",
        "org.hyperbean.drivers.qemu.monitor.Monitor, qemu.Monitor",
        "org.hyperbean.host.Command, util.Command",
        "org.hyperbean.jmx.HostBeans, jmx.HostBeans"
    })
    void loggersHaveNamesInLibvirtsVocabulary(String logger, String name) {
        assertThat(LogSources.libvirtName(logger)).contains(name);
        List<LogFilter> filter = LogFilter.parse("1:" + name);
        assertThat(LogSources.matches(filter.getFirst(), logger)).isTrue();
    }
}
