package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * virsh command lines whose answers were recorded from libvirtd 9.0.0. Those of the test driver (t) are equal but for
 * two of t07, whose CPU times are the time of day of the recording; of QEMU's (q) as many as were reached so far, which
 * may only rise. Needs the recordings beside the checkout and a daemon without domains.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParityIT {
    private static final Path RECORDINGS = Path.of("..", "..", "..", "shared", "parity");
    private static final String PYTHON = "/usr/bin/python3";

    @AutoClose
    private Daemon daemon;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the checkout");
        Assumptions.assumeTrue(
                Files.exists(Path.of(PYTHON))
                        && Program.run(Duration.ofSeconds(20), List.of(PYTHON, "-c", "import libvirt"))
                                        .exitCode()
                                == 0,
                "python3-libvirt is not installed");
        daemon = new Daemon(DaemonExtension.newHome(), Ports.freeBase()).start();
    }

    @ParameterizedTest
    @CsvSource({
        "t01-listing.virsh, 19",
        "t02-identity.virsh, 17",
        "t04-lifecycle.virsh, 31",
        "t05-define.virsh, 41",
        "t07-vcpus.virsh, 28",
        "t09-metadata.virsh, 18",
        "t11-snapshots.virsh, 42",
        "t13-networks.virsh, 39",
        "t15-volumes.virsh, 30",
        "t17-nodedevs.virsh, 15",
        "t19-rename.virsh, 14",
        "t21-iothreads-perf.virsh, 13",
        "t23-readonly.virsh, 11",
        "t25-secrets-nwfilter.virsh, 5",
        "t27-file-uri.virsh, 12",
        "t29-bad-usage.virsh, 15",
        "q01-lifecycle.virsh, 26",
        "q02-xml-live.virsh, 12",
        "q06-errors.virsh, 17",
        "q11-events.virsh, 7"
    })
    void answersStayEqual(String scenario, int reached) {
        String output = Program.run(
                        Duration.ofMinutes(5),
                        List.of(
                                PYTHON,
                                RECORDINGS.resolve("parity.py").toString(),
                                "-v",
                                "--expect",
                                RECORDINGS.resolve("expected.json").toString(),
                                "--sut",
                                daemon.home().resolve("run/libvirt-sock").toString(),
                                "--only",
                                scenario,
                                RECORDINGS.resolve("scenarios").toString()))
                .stdout();
        Matcher total = Pattern.compile("parity: (\\d+) of (\\d+)").matcher(output);
        assertThat(total.find()).as(output).isTrue();
        assertThat(Integer.parseInt(total.group(1))).as(output).isGreaterThanOrEqualTo(reached);
    }
}
