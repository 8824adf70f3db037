package org.hyperbean.documents.moment;

import java.util.Objects;
import java.util.Optional;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlErrors;

/** Tells whether a guest could go on in another document's machine: whether it would see the same hardware. */
public final class DomainStability {
    private DomainStability() {}

    /** Refuses a document whose guest would see other hardware. */
    public static void check(DomainDocument source, DomainDocument target) {
        same(
                "Target domain virt type %s does not match source %s",
                target.identity().type().text(), source.identity().type().text());
        same("Target domain uuid %s does not match source %s", target.uuid(), source.uuid());
        same(
                "Target domain max memory %d does not match source %d",
                target.memory().totalKiB(), source.memory().totalKiB());
        same(
                "Target domain vCPU max %d does not match source %d",
                target.vcpus().maximum(), source.vcpus().maximum());
        same(
                "Target domain OS type %s does not match source %s",
                target.os().type().text(), source.os().type().text());
        same(
                "Target domain architecture %s does not match source %s",
                orNull(target.os().architecture()), orNull(source.os().architecture()));
        same(
                "Target domain machine type %s does not match source %s",
                orNull(target.os().machine()), orNull(source.os().machine()));
        for (DeviceElement element : DeviceElement.values()) {
            checkNumber(element, source, target);
        }
    }

    private static void checkNumber(DeviceElement element, DomainDocument source, DomainDocument target) {
        long before = number(element, source);
        long now = number(element, target);
        same("Target domain " + words(element) + " count %d does not match source %d", now, before);
    }

    private static long number(DeviceElement element, DomainDocument document) {
        return document.devices().all().stream()
                .map(Device::element)
                .filter(element::equals)
                .count();
    }

    private static String words(XmlChoice element) {
        return switch (element.text()) {
            case "interface" -> "net device";
            case "hostdev" -> "host device";
            case "serial" -> "serial port";
            case "parallel" -> "parallel port";
            case "sound" -> "sound card";
            case "video" -> "video card";
            case "input" -> "input device";
            default -> element.text();
        };
    }

    private static void same(String text, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            throw XmlErrors.unsupported(text.formatted(now, before));
        }
    }

    private static String orNull(Optional<String> text) {
        return text.orElse("<null>");
    }
}
