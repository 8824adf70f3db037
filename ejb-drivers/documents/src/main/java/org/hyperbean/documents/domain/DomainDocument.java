package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.Guest;
import org.hyperbean.documents.storage.SecurityLabelOverride;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ErrorDomain;

/**
 * A {@code <domain>}: what a domain is called and what it is made of. It is a value; each {@code with} method answers a
 * changed copy.
 *
 * @param kept elements that are written again but that no record stands for yet
 * @param extension elements of the hypervisor's own namespace
 */
public record DomainDocument(
        DomainIdentity identity,
        DomainMemory memory,
        Vcpus vcpus,
        OperatingSystem os,
        Platform platform,
        Devices devices,
        List<SecurityLabelSetting> securityLabels,
        Kept kept,
        Optional<NamespaceExtension> extension)
        implements Guest {

    private static final String[] BEFORE_VCPU = {"blkiotune", "memtune", "memoryBacking"};
    private static final String[] BEFORE_OS = {
        "vcpus",
        "iothreads",
        "iothreadids",
        "defaultiothread",
        "cputune",
        "numatune",
        "resource",
        "sysinfo",
        "bootloader",
        "bootloader_args"
    };
    private static final String[] AFTER_OS = {"idmap"};
    private static final String[] BEFORE_DEVICES = {"perf"};
    private static final String[] AT_END = {"keywrap", "launchSecurity"};

    /** Keeps a copy, so that the value cannot change. */
    public DomainDocument {
        securityLabels = List.copyOf(securityLabels);
    }

    /**
     * Reads a document from a client and completes it.
     *
     * @throws org.hyperbean.driver.LibvirtException as libvirt answers to what is wrong with it
     */
    public static DomainDocument parse(String text, ParseOptions options, DomainRules rules) {
        return parse(XmlReader.read(text, "(domain_definition)", ErrorDomain.DOMAIN), options, rules);
    }

    /** Reads a document that stands inside another one, and completes it. */
    public static DomainDocument parse(XmlElement root, ParseOptions options, DomainRules rules) {
        if (!root.name().equals("domain")) {
            throw XmlErrors.expectedRoot("domain", root);
        }
        return PostParse.complete(read(root, options, rules), options, rules);
    }

    private static DomainDocument read(XmlElement root, ParseOptions options, DomainRules rules) {
        return new DomainDocument(
                DomainIdentity.parse(root, options),
                DomainMemory.parse(root),
                Vcpus.parse(root),
                OperatingSystem.parse(root),
                Platform.parse(root),
                Devices.parse(root, options),
                SecurityLabelSetting.parseAll(root, options),
                Shape.keep(root, DomainShapes.all()),
                rules.namespace().flatMap(namespace -> NamespaceExtension.parse(root, namespace)));
    }

    /** The document as libvirt writes it. A domain that does not run has no live values to show. */
    public String format(FormatOptions options) {
        XmlWriter out = new XmlWriter();
        format(out, identity.isActive() ? options : options.asInactive());
        return out.toString();
    }

    /** Writes the element. */
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = identity.open(out, options);
        extension.ifPresent(own -> own.declare(element));
        element.body(body -> {
            identity.format(body);
            memory.format(body);
            kept.format(body, BEFORE_VCPU);
            vcpus.format(body);
            kept.format(body, BEFORE_OS);
            os.format(body);
            kept.format(body, AFTER_OS);
            platform.format(body);
            kept.format(body, BEFORE_DEVICES);
            (isFullyVirtual() ? devices.withMirroringConsole() : devices).format(body, options);
            securityLabels.forEach(label -> label.format(body, options));
            kept.format(body, AT_END);
            extension.ifPresent(own -> own.format(body));
        });
    }

    @Override
    public boolean isFullyVirtual() {
        return os.type() == OsType.HVM;
    }

    @Override
    public Optional<String> architectureName() {
        return os.architecture();
    }

    @Override
    public <D extends Device> Stream<D> devices(Class<D> kind) {
        return devices.of(kind);
    }

    @Override
    public int numaNodes() {
        return platform.cpu()
                .flatMap(Cpu::numa)
                .map(numa -> numa.cells().size())
                .orElse(0);
    }

    @Override
    public void checkLabels(List<SecurityLabelOverride> labels) {
        for (SecurityLabelOverride label : labels) {
            boolean fixed = securityLabels.stream()
                    .anyMatch(setting -> setting.model().equals(label.model())
                            && !setting.relabel().equals(Optional.of(true)));
            if (fixed) {
                throw XmlErrors.unsupported("label overrides require relabeling to be enabled at the domain level");
            }
        }
    }

    /** The name. */
    public String name() {
        return identity.name();
    }

    /** The UUID. */
    public UUID uuid() {
        return identity.uuid();
    }

    /** What names the domain to a client. */
    public Domain domain() {
        return new Domain(identity.name(), identity.uuid(), identity.id());
    }

    /** The same document under another id. */
    public DomainDocument withId(int id) {
        return withIdentity(identity.withId(id));
    }

    /** The same document with another head. */
    public DomainDocument withIdentity(DomainIdentity changed) {
        return new DomainDocument(changed, memory, vcpus, os, platform, devices, securityLabels, kept, extension);
    }

    /** The same document with other memory. */
    public DomainDocument withMemory(DomainMemory changed) {
        return new DomainDocument(identity, changed, vcpus, os, platform, devices, securityLabels, kept, extension);
    }

    /** The same document with other processors. */
    public DomainDocument withVcpus(Vcpus changed) {
        return new DomainDocument(identity, memory, changed, os, platform, devices, securityLabels, kept, extension);
    }

    /** The same document with another {@code <os>}. */
    public DomainDocument withOs(OperatingSystem changed) {
        return new DomainDocument(identity, memory, vcpus, changed, platform, devices, securityLabels, kept, extension);
    }

    /** The same document with another platform. */
    public DomainDocument withPlatform(Platform changed) {
        return new DomainDocument(identity, memory, vcpus, os, changed, devices, securityLabels, kept, extension);
    }

    /** The same document with other devices. */
    public DomainDocument withDevices(Devices changed) {
        return new DomainDocument(identity, memory, vcpus, os, platform, changed, securityLabels, kept, extension);
    }

    /** The same document with its devices changed. */
    public DomainDocument mapDevices(UnaryOperator<Devices> change) {
        return withDevices(change.apply(devices));
    }

    /** The same document with other security labels. */
    public DomainDocument withSecurityLabels(List<SecurityLabelSetting> changed) {
        return new DomainDocument(identity, memory, vcpus, os, platform, devices, changed, kept, extension);
    }

    /** The same document with one more kept element. */
    public DomainDocument withKept(Kept changed) {
        return new DomainDocument(identity, memory, vcpus, os, platform, devices, securityLabels, changed, extension);
    }
}
