package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <filesystem>}: a folder of the host, or something like it, that the guest sees.
 *
 * @param fileMode the permissions of new files, 0 where nothing is said
 * @param directoryMode the permissions of new folders, 0 where nothing is said
 * @param target where the guest sees it, or the name by which it asks for it
 * @param hardLimit bytes, 0 where nothing is said
 * @param softLimit bytes, 0 where nothing is said
 */
public record FileSystem(
        Optional<AccessMode> accessMode,
        Optional<VirtioModel> model,
        Optional<Multidevs> multidevs,
        long fileMode,
        long directoryMode,
        FileSystemDriver driver,
        FileSystemSource source,
        Optional<String> target,
        boolean readOnly,
        long hardLimit,
        long softLimit,
        DeviceInfo info)
        implements Device {
    private static final long PERMISSIONS = 0777;

    /** Who owns the files that the guest makes. */
    public enum AccessMode implements XmlChoice {
        DEFAULT,
        PASSTHROUGH,
        MAPPED,
        SQUASH
    }

    /** What happens when several of the host's file systems are in one folder. */
    public enum Multidevs implements XmlChoice {
        DEFAULT,
        REMAP,
        FORBID,
        WARN
    }

    /** An empty word stands for the usual mode. */
    private static Optional<AccessMode> accessMode(XmlElement xml) {
        return xml.attribute("accessmode").filter(String::isEmpty).isPresent()
                ? Optional.empty()
                : XmlValues.choiceNotDefault(xml, "accessmode", AccessMode.class);
    }

    static FileSystem parse(XmlElement xml, ParseOptions options) {
        FileSystemSource.Type type =
                XmlValues.choice(xml, "type", FileSystemSource.Type.class).orElse(FileSystemSource.Type.MOUNT);
        Optional<AccessMode> accessMode = accessMode(xml);
        long fileMode = mode(xml, "fmode");
        long directoryMode = mode(xml, "dmode");
        Optional<VirtioModel> model = XmlValues.choice(xml, "model", VirtioModel.class);
        Optional<Multidevs> multidevs =
                XmlValues.choice(xml, "multidevs", Multidevs.class).filter(word -> word != Multidevs.DEFAULT);
        long hardLimit = limit(xml, "space_hard_limit");
        long softLimit = limit(xml, "space_soft_limit");
        FileSystemSource source = FileSystemSource.parse(xml, type);
        FileSystemDriver driver = FileSystemDriver.parse(xml);
        Optional<String> target = xml.childAttribute("target", "dir").filter(text -> !text.isEmpty());
        source.require(xml, target);
        return new FileSystem(
                accessMode,
                model,
                multidevs,
                fileMode,
                directoryMode,
                driver,
                source.scaled(xml),
                target,
                xml.child("readonly").isPresent(),
                hardLimit,
                softLimit,
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("filesystem")
                .attribute("type", source.type())
                .choice("accessmode", accessMode)
                .choice("model", model)
                .choice("multidevs", multidevs)
                .attribute("fmode", mode(fileMode))
                .attribute("dmode", mode(directoryMode))
                .openBody(body -> {
                    driver.format(body);
                    source.format(body);
                    body.element("target").attribute("dir", target).endIfAny();
                    body.flag("readonly", readOnly);
                    info.format(body, options);
                    limit(body, "space_hard_limit", hardLimit);
                    limit(body, "space_soft_limit", softLimit);
                });
    }

    @Override
    public FileSystem complete(Guest guest) {
        Optional<AccessMode> usual =
                source.socket().isPresent() ? Optional.empty() : Optional.of(AccessMode.PASSTHROUGH);
        return new FileSystem(
                accessMode.or(() -> usual),
                model,
                multidevs,
                fileMode,
                directoryMode,
                driver,
                source,
                target,
                readOnly,
                hardLimit,
                softLimit,
                info);
    }

    @Override
    public void validate(Guest guest) {
        if (target.isEmpty()) {
            throw source.shown()
                    .map(text -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN, text))
                    .orElseGet(() -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN));
        }
        if (info.bootOrder().isPresent() && !driver.isVirtiofs()) {
            throw XmlErrors.unsupported("boot order is only supported for virtiofs");
        }
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.FILESYSTEM;
    }

    @Override
    public FileSystem withInfo(DeviceInfo newInfo) {
        return new FileSystem(
                accessMode,
                model,
                multidevs,
                fileMode,
                directoryMode,
                driver,
                source,
                target,
                readOnly,
                hardLimit,
                softLimit,
                newInfo);
    }

    private static long mode(XmlElement xml, String attribute) {
        Optional<String> text = xml.attribute(attribute);
        if (text.isEmpty()) {
            return 0;
        }
        long mode = Numbers.unsigned(text.get(), Numbers.OCTAL)
                .orElseThrow(
                        () -> XmlErrors.unexpectedAttribute(xml, attribute, text.get(), "non-negative integer value"));
        if (mode > PERMISSIONS) {
            throw XmlErrors.document("invalid %s: '0%o'".formatted(attribute, mode));
        }
        return mode;
    }

    private static Optional<String> mode(long mode) {
        return mode == 0 ? Optional.empty() : Optional.of("%04o".formatted(mode));
    }

    private static long limit(XmlElement xml, String name) {
        return xml.child(name)
                .map(element -> ScaledSize.bytes(element, "./" + name + "[1]"))
                .orElse(0L);
    }

    private static void limit(XmlWriter out, String name, long bytes) {
        if (bytes != 0) {
            out.element(name).attribute("unit", "bytes").text(Long.toUnsignedString(bytes));
        }
    }
}
