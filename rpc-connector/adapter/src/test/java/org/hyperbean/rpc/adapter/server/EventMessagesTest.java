package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperbean.driver.ConnectionClosed;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainEventId;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.NodeDevice;
import org.hyperbean.driver.NodeDeviceEvent;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.XdrException;
import org.junit.jupiter.api.Test;

/** Events are the messages that libvirtd sends. */
class EventMessagesTest {
    /** Kinds of messages that were recorded, in either style. */
    private static final int KINDS_RECORDED = 31;

    private static final Pattern EVENT =
            Pattern.compile("\"dir\": \"s2c\".*?\"header\": .*?\"type\": 2,.*?\"hex\": \"([0-9a-f]+)\"");

    private static final Domain DOMAIN = MemoryHypervisor.DOMAIN;
    private static final int CALLBACK = 77;

    /** The procedures of {@code events.json}: what carries each kind of event, by its number. */
    private static final int[] CALLBACK_STYLE = {
        318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 339, 346, 348, 354, 359, 363,
        367, 379, 385, 423, 438
    };

    private static final int[] LEGACY_STYLE = {
        107, 169, 170, 171, 172, 173, 195, 224, 241, 248, 268, 269, 270, 276, 292, 311
    };

    private static final List<DomainEvent> SAMPLES = List.of(
            new DomainEvent.Lifecycle(DOMAIN, DomainEventDetail.STARTED_BOOTED),
            new DomainEvent.Reboot(DOMAIN),
            new DomainEvent.RtcChange(DOMAIN, -3600),
            new DomainEvent.Watchdog(DOMAIN, 1),
            new DomainEvent.IoError(DOMAIN, "/disk", "virtio0", 1),
            new DomainEvent.Graphics(
                    DOMAIN,
                    0,
                    new DomainEvent.GraphicsAddress(0, "::1", "5900"),
                    new DomainEvent.GraphicsAddress(2, "", ""),
                    "none",
                    List.of(new DomainEvent.GraphicsIdentity("x509dname", "CN=x"))),
            new DomainEvent.IoErrorReason(DOMAIN, "/disk", "virtio0", 1, "enospc"),
            new DomainEvent.ControlError(DOMAIN),
            new DomainEvent.BlockJob(DOMAIN, "/disk", 1, 0),
            new DomainEvent.DiskChange(DOMAIN, Optional.of("/old"), Optional.empty(), "ide0", 0),
            new DomainEvent.TrayChange(DOMAIN, "ide0", 1),
            new DomainEvent.PmWakeup(DOMAIN, 0),
            new DomainEvent.PmSuspend(DOMAIN, 0),
            new DomainEvent.BalloonChange(DOMAIN, 1 << 20),
            new DomainEvent.PmSuspendDisk(DOMAIN, 0),
            new DomainEvent.DeviceRemoved(DOMAIN, "net0"),
            new DomainEvent.BlockJob2(DOMAIN, "vda", 1, 0),
            new DomainEvent.Tunable(DOMAIN, List.of(TypedParameter.ofUnsignedLong("cputune.cpu_shares", 1024))),
            new DomainEvent.AgentLifecycle(DOMAIN, 1, 0),
            new DomainEvent.DeviceAdded(DOMAIN, "net0"),
            new DomainEvent.MigrationIteration(DOMAIN, 2),
            new DomainEvent.JobCompleted(DOMAIN, List.of(TypedParameter.ofLong("time_elapsed", 9))),
            new DomainEvent.DeviceRemovalFailed(DOMAIN, "net0"),
            new DomainEvent.MetadataChange(DOMAIN, 2, Optional.of("urn:x")),
            new DomainEvent.BlockThreshold(DOMAIN, "vda", Optional.empty(), 100, 5),
            new DomainEvent.MemoryFailure(DOMAIN, 1, 2, 3),
            new DomainEvent.MemoryDeviceSizeChange(DOMAIN, "virtiomem0", 4096));

    @Test
    void everyRecordedEventIsEncodedToTheSameBytes() throws IOException {
        Optional<Path> folder = SharedFiles.find("protocol/captures");
        assumeTrue(folder.isPresent(), "the recordings do not lie beside the checkout");
        Map<Integer, Integer> kinds = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher matcher = EVENT.matcher(line);
                    if (matcher.find() && !line.contains("\"program\": \"keepalive\"")) {
                        Frame recorded = Frame.decode(HexFormat.of().parseHex(matcher.group(1)));
                        assertThat(RawClient.hex(encodedAgain(recorded))).isEqualTo(matcher.group(1));
                        kinds.merge(
                                recorded.header().program() + recorded.header().procedure(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(kinds).hasSize(KINDS_RECORDED);
    }

    @Test
    void everyKindOfDomainEventHasItsMessages() throws IOException {
        for (DomainEvent event : SAMPLES) {
            int id = DomainEventId.of(event).number();
            Frame callback = message(Optional.of(CALLBACK), event);
            assertThat(callback.header().procedure()).isEqualTo(CALLBACK_STYLE[id]);
            assertThat(callback.payload().readInt()).isEqualTo(CALLBACK);
            if (id < LEGACY_STYLE.length) {
                Frame legacy = message(Optional.empty(), event);
                assertThat(legacy.header().procedure()).isEqualTo(LEGACY_STYLE[id]);
                assertThat(RawClient.hex(callback))
                        .endsWith(RawClient.hex(legacy).substring(2 * 28));
            }
        }
        assertThat(SAMPLES).extracting(DomainEventId::of).containsExactly(DomainEventId.values());
    }

    @Test
    void whatWasNeverRecordedHasItsProcedure() throws IOException {
        assertThat(message(Optional.of(1), new NodeDeviceEvent.Update(new NodeDevice("pci_0")))
                        .header()
                        .procedure())
                .isEqualTo(377);
        Frame closed = message(Optional.empty(), new ConnectionClosed(2));
        assertThat(closed.header().procedure()).isEqualTo(362);
        assertThat(closed.payload().readInt()).isEqualTo(2);
    }

    private static Frame encodedAgain(Frame recorded) throws XdrException {
        RecordedEvent decoded = RecordedEvent.of(recorded).orElseThrow(() -> new AssertionError(recorded));
        return message(decoded.callbackId(), decoded.event());
    }

    private static Frame message(Optional<Integer> callbackId, Event event) throws XdrException {
        return EventMessages.message(
                new EventRegistration(EventKind.of(event), callbackId, Optional.empty(), Optional.empty(), 0), event);
    }
}
