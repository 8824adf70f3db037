package org.hyperbean.host.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** libvirt's grammar for filters and outputs. All answers are those of libvirtd 9.0.0. */
class LogGrammarTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "3:qemu 1:rpc|3:*qemu* 1:*rpc* ",
                "1:+qemu 2:util.* 3:foo   4:bar|1:*qemu* 2:*util.** 3:*foo* 4:*bar* ",
                "1:*|1:*** ",
                "1:+*rpc*|1:**rpc** ",
                " 01:x|1:*x* ",
                "+1:x|1:*x* ",
                "1:qemu:x|1:*qemu* ",
                "4:a 4:a|4:*a* 4:*a* ",
                "1:a,2:b|1:*a,2* ",
                "1:[a|1:*[a* ",
                "'  '|''"
            })
    void filtersAreShownAsLibvirtShowsThem(String given, String shown) {
        assertThat(LogFilter.format(LogFilter.parse(given))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo|Malformed format for filter 'foo'",
                "1:a b|Malformed format for filter 'b'",
                "1 :x|Malformed format for filter '1'",
                "5:foo|Invalid priority '5' for filter '5:foo'",
                "0:x|Invalid priority '0' for filter '0:x'",
                "11:x|Invalid priority '11' for filter '11:x'",
                "-1:x|Invalid priority '-1' for filter '-1:x'",
                ":x|Invalid priority '' for filter ':x'",
                "1:|Invalid match string ''",
                "1::|Invalid match string ''",
                "1:+|Invalid match string '+'"
            })
    void wrongFiltersAreRefused(String given, String text) {
        assertThatThrownBy(() -> LogFilter.parse(given))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("invalid argument: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:file:/tmp/x.log 2:stderr|1:file:/tmp/x.log 2:stderr",
                "1:file:/tmp//x.log|1:file:/tmp/x.log",
                "1:journald|1:journald",
                "1:syslog:libvirtd|1:syslog:libvirtd",
                "1:syslog:|1:syslog:",
                "01:stderr|1:stderr",
                "1:stderr 2:stderr 3:file:/x 4:file:/y|2:stderr 3:file:/x 4:file:/y",
                "1:file:/z 2:file:/z|2:file:/z",
                "1:stderr 2:journald 3:syslog:a 4:syslog:b|1:stderr 2:journald 3:syslog:a 4:syslog:b"
            })
    void outputsAreShownAsLibvirtShowsThem(String given, String shown) {
        assertThat(LogOutput.format(LogOutput.parse(given))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stderr|Malformed format for log output 'stderr'",
                "1:syslog:x y|Malformed format for log output 'y'",
                "5:stderr|Invalid log priority '5' for log output '5:stderr'",
                "stderr:1|Invalid log priority 'stderr' for log output 'stderr:1'",
                "1x:stderr|Invalid log priority '1x' for log output '1x:stderr'",
                "1:foo:bar|Invalid log destination 'foo' for log output '1:foo:bar'",
                "1:STDERR|Invalid log destination 'STDERR' for log output '1:STDERR'",
                "1:|Invalid log destination '' for log output '1:'"
            })
    void wrongOutputsAreRefused(String given, String text) {
        assertThatThrownBy(() -> LogOutput.parse(given))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("invalid argument: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1:file", "1:file:a:b", "1:syslog", "1:syslog:a:b", "1:stderr:", "1:stderr:foo", "2:journald:x"})
    void outputsWithTooFewOrTooManyPartsAreRefused(String given) {
        String destination = given.split(":", -1)[1];
        assertThatThrownBy(() -> LogOutput.parse(given))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("invalid argument: Log output '" + given
                        + "' does not meet the format requirements for destination type '" + destination + "'");
    }
}
