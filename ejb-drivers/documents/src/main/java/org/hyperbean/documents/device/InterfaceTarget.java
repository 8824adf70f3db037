package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <target>}: the host's end of a card.
 *
 * @param device its name; one that the host gave is not part of a definition
 * @param managed whether the daemon makes the device
 */
public record InterfaceTarget(Optional<String> device, Optional<Boolean> managed) {
    /** Nothing said. */
    public static final InterfaceTarget NONE = new InterfaceTarget(Optional.empty(), Optional.empty());

    private static final List<String> HOST_NAMES = List.of("vnet", "macvtap", "macvlan");

    static InterfaceTarget parse(XmlElement target, ParseOptions options) {
        InterfaceTarget read = new InterfaceTarget(target.attribute("dev"), XmlValues.yesNo(target, "managed"));
        return options.inactive() && read.isGiven() ? new InterfaceTarget(Optional.empty(), read.managed) : read;
    }

    void format(XmlWriter out, FormatOptions options) {
        out.element("target")
                .attribute("dev", options.inactive() && isGiven() ? Optional.empty() : device)
                .yesNo("managed", managed)
                .endIfAny();
    }

    /** Whether the daemon is told not to make the device. */
    boolean isUnmanaged() {
        return managed.equals(Optional.of(false));
    }

    /** The same with another name. */
    InterfaceTarget named(String name) {
        return new InterfaceTarget(Optional.of(name), managed);
    }

    private boolean isGiven() {
        return !isUnmanaged()
                && device.filter(name -> HOST_NAMES.stream().anyMatch(name::startsWith))
                        .isPresent();
    }
}
