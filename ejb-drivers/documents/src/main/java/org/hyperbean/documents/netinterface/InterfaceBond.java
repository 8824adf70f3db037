package org.hyperbean.documents.netinterface;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * Several cards that act as one.
 *
 * @param monitor how cards that fail are found out
 */
public record InterfaceBond(Optional<Mode> mode, Optional<BondMonitor> monitor, List<InterfaceDocument> parts)
        implements InterfaceKind {
    /** Keeps a copy, so that the value cannot change. */
    public InterfaceBond {
        parts = List.copyOf(parts);
    }

    /** Which card a packet leaves by. */
    public enum Mode implements XmlChoice {
        BALANCE_RR,
        ACTIVE_BACKUP,
        BALANCE_XOR,
        BROADCAST,
        IEEE_802_3AD {
            @Override
            public String text() {
                return "802.3ad";
            }
        },
        BALANCE_TLB,
        BALANCE_ALB
    }

    static InterfaceBond parse(XmlElement xml) {
        Optional<Mode> mode = xml.filledAttribute("mode")
                .map(text -> XmlChoice.find(Mode.class, text)
                        .orElseThrow(() -> InterfaceErrors.document("unknown bonding mode " + text)));
        List<InterfaceDocument> parts = InterfaceDocument.parts(xml, Type.BOND);
        return new InterfaceBond(mode, BondMonitor.parse(xml), parts);
    }

    @Override
    public Type type() {
        return Type.BOND;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("bond").choice("mode", mode).openBody(body -> {
            monitor.ifPresent(way -> way.format(body));
            parts.forEach(part -> part.formatPart(body));
        });
    }
}
