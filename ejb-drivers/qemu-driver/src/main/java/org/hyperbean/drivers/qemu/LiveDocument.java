package org.hyperbean.drivers.qemu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.ChannelTarget;
import org.hyperbean.documents.character.TerminalSource;
import org.hyperbean.documents.character.UnixSource;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.GraphicsListen;
import org.hyperbean.documents.device.MemoryBalloon;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.CpuFeature;
import org.hyperbean.documents.domain.CpuModel;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.documents.domain.DomainType;
import org.hyperbean.documents.domain.ResourceSetting;
import org.hyperbean.documents.domain.SecurityLabelSetting;

/** What a start adds to a document: id, aliases, and all that the host and QEMU choose. */
final class LiveDocument {
    private static final String LOCALHOST = "127.0.0.1";

    private LiveDocument() {}

    /**
     * The document of a guest that is about to start.
     *
     * @param folder the guest's own folder, for sockets that nobody else names
     */
    static DomainDocument of(DomainDocument inactive, int id, Path folder) {
        DomainDocument named = Aliases.assign(inactive.withId(id));
        DomainDocument chosen = named.mapDevices(devices -> devices.map(device -> choose(device, folder)));
        return withHost(withCpu(LiveDisks.number(chosen)));
    }

    /** The document as the next start would take it. */
    static DomainDocument asInactive(DomainDocument live, DomainRules rules) {
        return DomainDocument.parse(live.format(FormatOptions.DEFINITION), ParseOptions.INACTIVE, rules);
    }

    /** The document with the terminals that QEMU opened, by the names of their character devices. */
    static DomainDocument withTerminals(DomainDocument document, Map<String, String> terminals) {
        return document.mapDevices(devices -> devices.map(device -> withTerminal(device, terminals)));
    }

    /** Whether the guest's memory can be changed while it runs. */
    static boolean hasBalloon(DomainDocument document) {
        return document.devices().of(MemoryBalloon.class).anyMatch(MemoryBalloon::exists);
    }

    private static Device withTerminal(Device device, Map<String, String> terminals) {
        if (!(device instanceof CharacterDevice character) || !(character.source() instanceof TerminalSource)) {
            return device;
        }
        String terminal = terminals.get("char" + character.info().alias().orElse(""));
        return terminal == null ? character : character.withSource(new TerminalSource(Optional.of(terminal)));
    }

    private static Device choose(Device device, Path folder) {
        return switch (device) {
            case Graphics graphics when graphics.type() == Graphics.Type.VNC -> vnc(graphics);
            case CharacterDevice character
            when character.source() instanceof UnixSource socket
                    && socket.path().isEmpty() ->
                character.withSource(
                        socket.withPath(folder.resolve(name(character)).toString()));
            default -> device;
        };
    }

    private static String name(CharacterDevice character) {
        return character.target() instanceof ChannelTarget.Named channel
                ? channel.name().orElse("channel")
                : "channel";
    }

    private static Graphics vnc(Graphics graphics) {
        List<GraphicsListen> listens = new ArrayList<>();
        for (GraphicsListen listen : graphics.listens()) {
            boolean open = listen.type() == GraphicsListen.Type.ADDRESS
                    && listen.address().isEmpty();
            listens.add(open ? GraphicsListen.at(Optional.of(LOCALHOST)) : listen);
        }
        Graphics placed = graphics.withListens(listens);
        return graphics.ports().automatic() ? placed.withPorts(graphics.ports().at(VncPorts.free(), 0)) : placed;
    }

    /** The processor as QEMU's emulator makes it: qemu64 comes with two features that the model does not name. */
    private static DomainDocument withCpu(DomainDocument document) {
        Optional<Cpu> cpu = document.platform().cpu();
        boolean emulated = document.identity().type() == DomainType.QEMU;
        boolean plain = cpu.filter(model -> model.features().isEmpty())
                .flatMap(Cpu::model)
                .flatMap(CpuModel::name)
                .equals(Optional.of("qemu64"));
        if (!emulated || !plain) {
            return document;
        }
        List<CpuFeature> features = List.of(
                new CpuFeature(CpuFeature.Policy.REQUIRE, "hypervisor"),
                new CpuFeature(CpuFeature.Policy.REQUIRE, "lahf_lm"));
        return document.withPlatform(
                document.platform().withCpu(cpu.orElseThrow().withFeatures(Cpu.Check.FULL, features)));
    }

    private static DomainDocument withHost(DomainDocument document) {
        ResourceSetting partition = new ResourceSetting(Optional.of("/machine"), Optional.empty());
        DomainDocument placed = document.withTuning(document.tuning().withResource(partition));
        if (!document.security().labels().isEmpty()) {
            return placed;
        }
        Optional<String> label = Optional.of(HostUser.label());
        return placed.withSecurity(placed.security()
                .withLabels(List.of(new SecurityLabelSetting(
                        Optional.of(SecurityLabelSetting.Type.DYNAMIC),
                        Optional.of("dac"),
                        true,
                        label,
                        label,
                        Optional.empty()))));
    }
}
