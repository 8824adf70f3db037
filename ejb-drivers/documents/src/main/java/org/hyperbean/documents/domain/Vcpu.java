package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <vcpu>} of {@code <vcpus>}: one virtual processor.
 *
 * @param online whether the guest has it at the start
 * @param hotpluggable whether it can be plugged in and out; empty until the defaults are applied
 * @param order the place in which it is plugged in; 0 for any
 */
public record Vcpu(boolean online, Optional<Boolean> hotpluggable, long order) {
    /** One that the document says nothing of. */
    static final Vcpu OFFLINE = new Vcpu(false, Optional.empty(), 0);

    static Vcpu parse(XmlElement vcpu) {
        return new Vcpu(
                XmlValues.required(vcpu, "enabled", XmlValues::yesNo),
                XmlValues.yesNo(vcpu, "hotpluggable"),
                XmlValues.unsigned(vcpu, "order").orElse(0L));
    }

    void format(XmlWriter out, int id) {
        out.element("vcpu")
                .attribute("id", id)
                .yesNo("enabled", Optional.of(online))
                .yesNo("hotpluggable", hotpluggable)
                .number("order", Optional.of(order).filter(place -> place != 0))
                .end();
    }

    Vcpu withOnline(boolean changed) {
        return new Vcpu(changed, hotpluggable, order);
    }

    Vcpu complete(int id) {
        if (!online && hotpluggable.equals(Optional.of(false))) {
            throw XmlErrors.unsupported("vcpu '%d' is both offline and not hotpluggable".formatted(id));
        }
        return settle();
    }

    /** The same with what is read where the document does not say whether it can be plugged in and out. */
    Vcpu settle() {
        return new Vcpu(online, Optional.of(hotpluggable.orElse(!online)), order);
    }
}
