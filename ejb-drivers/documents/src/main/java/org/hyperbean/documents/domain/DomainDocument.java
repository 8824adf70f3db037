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
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.Domain;

/**
 * A {@code <domain>}: what a domain is called and what it is made of. It is a value; each {@code with} method answers a
 * changed copy.
 *
 * @param tuning what part of the host it gets
 * @param information what the guest's machine says of itself
 * @param idMap who a container's users are on the host
 * @param extension what the hypervisor's own namespace says
 */
public record DomainDocument(
        DomainIdentity identity,
        DomainMemory memory,
        Tuning tuning,
        Vcpus vcpus,
        List<SystemInformation> information,
        OperatingSystem os,
        IdMap idMap,
        Platform platform,
        Devices devices,
        Security security,
        Optional<DomainNamespace.Extension> extension)
        implements Guest {

    /** Keeps a copy, so that the value cannot change. */
    public DomainDocument {
        information = List.copyOf(information);
    }

    /**
     * Reads a document from a client and completes it.
     *
     * @throws org.hyperbean.driver.LibvirtException as libvirt answers to what is wrong with it
     */
    public static DomainDocument parse(String text, ParseOptions options, DomainRules rules) {
        return parse(DocumentKind.DOMAIN.read(text), options, rules);
    }

    /** Reads a document that stands inside another one, and completes it. */
    public static DomainDocument parse(XmlElement root, ParseOptions options, DomainRules rules) {
        if (!root.name().equals("domain")) {
            throw XmlErrors.unexpectedRoot("domain", root);
        }
        DomainDocument completed = parseUnchecked(root, options, rules);
        PostParse.check(completed, rules);
        return completed;
    }

    /**
     * Reads and completes a document that stands inside another one, whatever it is called there. It is not checked as
     * a whole, since it was once accepted.
     */
    public static DomainDocument parseUnchecked(XmlElement root, ParseOptions options, DomainRules rules) {
        return PostParse.complete(DomainReader.read(root, options, rules), options, rules);
    }

    /** The document as libvirt writes it. A domain that does not run has no live values to show. */
    public String format(FormatOptions options) {
        XmlWriter out = new XmlWriter();
        format(out, identity.isActive() ? options : options.asInactive());
        return out.toString();
    }

    /** Writes the element. */
    public void format(XmlWriter out, FormatOptions options) {
        format(out, "domain", options);
    }

    /** Writes the element under another name. */
    public void format(XmlWriter out, String name, FormatOptions options) {
        XmlWriter.Open element = identity.open(out, name, options);
        extension.ifPresent(own -> element.attribute("xmlns:" + own.prefix(), own.uri()));
        element.body(body -> {
            identity.format(body);
            memory.format(body);
            tuning.blocks().format(body);
            tuning.memory().format(body);
            tuning.backing().format(body);
            vcpus.format(body);
            tuning.ioThreads().format(body);
            tuning.cpus().format(body, tuning.ioThreads(), options);
            tuning.nodes().format(body);
            tuning.resource().ifPresent(resource -> resource.format(body));
            information.forEach(part -> part.format(body));
            os.format(body, identity.type(), options);
            idMap.format(body);
            platform.format(body);
            (isFullyVirtual() ? devices.withMirroringConsole() : devices).format(body, options);
            security.format(body, options);
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
    public String osTypeName() {
        return os.type().text();
    }

    @Override
    public String hypervisorName() {
        return identity.type().text();
    }

    @Override
    public <D extends Device> Stream<D> devices(Class<D> kind) {
        return devices.of(kind);
    }

    @Override
    public int numaNodes() {
        return platform.numa().map(numa -> numa.cells().size()).orElse(0);
    }

    @Override
    public void checkLabels(List<SecurityLabelOverride> labels) {
        for (SecurityLabelOverride label : labels) {
            boolean fixed = security.labels().stream()
                    .anyMatch(setting -> setting.model().equals(label.model()) && !setting.relabel());
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
        return new DomainDocument(
                changed, memory, tuning, vcpus, information, os, idMap, platform, devices, security, extension);
    }

    /** The same document with other memory. */
    public DomainDocument withMemory(DomainMemory changed) {
        return new DomainDocument(
                identity, changed, tuning, vcpus, information, os, idMap, platform, devices, security, extension);
    }

    /** The same document with another part of the host. */
    public DomainDocument withTuning(Tuning changed) {
        return new DomainDocument(
                identity, memory, changed, vcpus, information, os, idMap, platform, devices, security, extension);
    }

    /** The same document with other processors. */
    public DomainDocument withVcpus(Vcpus changed) {
        return new DomainDocument(
                identity, memory, tuning, changed, information, os, idMap, platform, devices, security, extension);
    }

    /** The same document with another {@code <os>}. */
    public DomainDocument withOs(OperatingSystem changed) {
        return new DomainDocument(
                identity, memory, tuning, vcpus, information, changed, idMap, platform, devices, security, extension);
    }

    /** The same document with another platform. */
    public DomainDocument withPlatform(Platform changed) {
        return new DomainDocument(
                identity, memory, tuning, vcpus, information, os, idMap, changed, devices, security, extension);
    }

    /** The same document with other devices. */
    public DomainDocument withDevices(Devices changed) {
        return new DomainDocument(
                identity, memory, tuning, vcpus, information, os, idMap, platform, changed, security, extension);
    }

    /** The same document with other security. */
    public DomainDocument withSecurity(Security changed) {
        return new DomainDocument(
                identity, memory, tuning, vcpus, information, os, idMap, platform, devices, changed, extension);
    }

    /**
     * The same document as libvirt copies it: it writes it and reads it again. Disks come in order then, since their
     * buses are known, limits that limit nothing are gone, and each virtual processor says whether it can be plugged
     * in.
     */
    public DomainDocument copied() {
        Devices copies = devices.copied();
        Tuning limits = tuning.copied();
        Vcpus processors = vcpus.copied();
        boolean same = copies.equals(devices) && limits.equals(tuning) && processors.equals(vcpus);
        return same ? this : withDevices(copies).withTuning(limits).withVcpus(processors);
    }

    /** The same document with its devices changed. */
    public DomainDocument mapDevices(UnaryOperator<Devices> change) {
        return withDevices(change.apply(devices));
    }
}
