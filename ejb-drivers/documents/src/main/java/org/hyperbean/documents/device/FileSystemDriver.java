package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <driver>} of a {@code <filesystem>}, and the program that serves it.
 *
 * @param writePolicy whether the host writes at once
 * @param queue the number of requests that wait, 0 where nothing is said
 */
public record FileSystemDriver(
        Optional<Type> type,
        Optional<ImageFormat> format,
        Optional<WritePolicy> writePolicy,
        long queue,
        VirtioOptions virtio,
        Optional<VirtiofsBinary> binary) {

    /** What brings the files to the guest. */
    public enum Type implements XmlChoice {
        DEFAULT,
        PATH,
        HANDLE,
        LOOP,
        NBD,
        PLOOP,
        VIRTIOFS
    }

    /** When the host writes. */
    public enum WritePolicy implements XmlChoice {
        DEFAULT,
        IMMEDIATE
    }

    static FileSystemDriver parse(XmlElement xml) {
        XmlElement driver = xml.child("driver").orElse(XmlElement.empty("driver"));
        Optional<Type> type = XmlValues.choice(driver, "type", Type.class).filter(word -> word != Type.DEFAULT);
        Optional<WritePolicy> policy =
                XmlValues.choice(driver, "wrpolicy", WritePolicy.class).filter(word -> word != WritePolicy.DEFAULT);
        Optional<ImageFormat> format = ImageFormat.ofDriver(driver.attribute("format"));
        VirtioOptions virtio = VirtioOptions.parse(driver);
        boolean virtiofs = type.equals(Optional.of(Type.VIRTIOFS));
        return new FileSystemDriver(
                type,
                format,
                policy,
                virtiofs ? queue(driver) : 0,
                virtio,
                xml.child("binary").filter(_ -> virtiofs).map(VirtiofsBinary::parse));
    }

    void format(XmlWriter out) {
        XmlWriter.Open driver = out.element("driver");
        if (type.isPresent()) {
            driver.choice("type", type)
                    .choice("format", format)
                    .choice("wrpolicy", writePolicy)
                    .attribute(
                            "queue", Optional.of(Long.toUnsignedString(queue)).filter(_ -> queue != 0));
        }
        virtio.format(driver).endIfAny();
        binary.ifPresent(program -> program.format(out));
    }

    boolean isVirtiofs() {
        return type.equals(Optional.of(Type.VIRTIOFS));
    }

    private static long queue(XmlElement driver) {
        return driver.attribute("queue")
                .filter(text -> !text.isEmpty())
                .map(text -> Numbers.wrappingLong(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("cannot parse queue size '" + text + "' for virtiofs")))
                .orElse(0L);
    }
}
