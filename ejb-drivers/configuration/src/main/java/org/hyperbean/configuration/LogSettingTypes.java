package org.hyperbean.configuration;

import java.util.List;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.log.LogFilter;
import org.hyperbean.host.log.LogOutput;
import org.hyperbean.host.log.LogPriority;

/** What the values of the log's settings look like: libvirt's grammar. */
final class LogSettingTypes {
    private LogSettingTypes() {}

    static SettingType<LogPriority> priority() {
        return new SettingType<>("1 (debug), 2 (info), 3 (warning) or 4 (error)", text -> {
            if (!text.matches("[1-4]")) {
                throw new IllegalArgumentException();
            }
            return LogPriority.of(Integer.parseInt(text));
        });
    }

    static SettingType<List<LogFilter>> filters() {
        return new SettingType<>("a list of LEVEL:TEXT with spaces between them", refusing(LogFilter::parse));
    }

    static SettingType<List<LogOutput>> outputs() {
        return new SettingType<>(
                "a list of LEVEL:stderr, LEVEL:journald, LEVEL:syslog:NAME and LEVEL:file:PATH with spaces between them",
                refusing(LogOutput::parse));
    }

    private static <T> SettingType.Parser<T> refusing(SettingType.Parser<T> parser) {
        return text -> {
            try {
                return parser.parse(text);
            } catch (LibvirtException e) {
                throw new IllegalArgumentException(e);
            }
        };
    }
}
