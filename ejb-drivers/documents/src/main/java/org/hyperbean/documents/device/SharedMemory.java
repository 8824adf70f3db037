package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.PathText;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <shmem>}: memory that several guests share.
 *
 * @param role what a guest that migrates does with the memory
 * @param size in bytes; 0 for the usual size
 */
public record SharedMemory(
        String name,
        Optional<Role> role,
        Model model,
        long size,
        Optional<Server> server,
        Optional<Interrupts> interrupts,
        DeviceInfo info)
        implements Device {
    private static final int MEBIBYTE_BITS = 20;

    /** The devices there are. */
    public enum Model implements XmlChoice {
        IVSHMEM,
        IVSHMEM_PLAIN,
        IVSHMEM_DOORBELL
    }

    /** Whether the guest takes the memory along when it migrates. */
    public enum Role implements XmlChoice {
        NONE,
        MASTER,
        PEER
    }

    /** A process that hands out the memory, behind a socket. */
    public record Server(Optional<String> path) {}

    /** How guests wake each other: the number of vectors, 0 for the usual one, and whether the host helps. */
    public record Interrupts(long vectors, Optional<Boolean> ioEvents) {}

    static SharedMemory parse(XmlElement xml, ParseOptions options) {
        Model model = xml.child("model")
                .flatMap(element -> XmlValues.choice(element, "type", Model.class))
                .orElse(Model.IVSHMEM);
        String name = xml.attribute("name")
                .orElseThrow(() -> XmlErrors.document("shmem element must contain 'name' attribute"));
        Optional<Role> role =
                model == Model.IVSHMEM ? Optional.empty() : XmlValues.choiceNotDefault(xml, "role", Role.class);
        long size = xml.child("size")
                .map(element -> ScaledSize.bytes(element, "./size[1]"))
                .orElse(0L);
        Optional<Server> server = xml.child("server")
                .map(element -> new Server(element.attribute("path").map(PathText::sanitized)));
        Optional<Interrupts> interrupts = xml.child("msi")
                .map(element -> new Interrupts(
                        XmlValues.unsignedAnyBase(element, "vectors").orElse(0L),
                        XmlValues.onOff(element, "ioeventfd")));
        if (interrupts.isPresent() && server.isEmpty()) {
            throw XmlErrors.document("msi option is only supported with a server");
        }
        return new SharedMemory(name, role, model, size, server, interrupts, DeviceInfo.parse(xml, options));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.SHMEM;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("shmem").attribute("name", name).choice("role", role).body(body -> {
            body.element("model").attribute("type", model).end();
            if (size != 0) {
                body.element("size").attribute("unit", "M").text(Long.toString(size >>> MEBIBYTE_BITS));
            }
            server.ifPresent(process ->
                    body.element("server").attribute("path", process.path).end());
            interrupts.ifPresent(msi -> body.element("msi")
                    .number("vectors", Optional.of(msi.vectors).filter(number -> number > 0))
                    .onOff("ioeventfd", msi.ioEvents)
                    .end());
            info.format(body, options);
        });
    }

    /** The name is that of a file. */
    @Override
    public void validate(Guest guest) {
        if (name.indexOf('/') >= 0) {
            throw XmlErrors.unsupported("shmem name cannot include '/' character");
        }
        if (name.equals(".") || name.equals("..")) {
            throw XmlErrors.unsupported("shmem name cannot be equal to '%s'".formatted(name));
        }
    }

    @Override
    public SharedMemory withInfo(DeviceInfo changed) {
        return new SharedMemory(name, role, model, size, server, interrupts, changed);
    }
}
