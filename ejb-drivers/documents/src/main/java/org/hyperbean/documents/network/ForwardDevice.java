package org.hyperbean.documents.network;

import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.XmlWriter;

/** A device of the host through which a network reaches others. */
public sealed interface ForwardDevice {
    /** Writes the element. */
    void format(XmlWriter out, boolean inactive);

    /**
     * A network card by name: {@code <interface dev='eth1'/>}.
     *
     * @param connections how many guests use it
     */
    record Card(String name, int connections) implements ForwardDevice {
        @Override
        public void format(XmlWriter out, boolean inactive) {
            XmlWriter.Open element = out.element("interface").attribute("dev", name);
            if (!inactive && connections > 0) {
                element.attribute("connections", connections);
            }
            element.end();
        }
    }

    /** A PCI device that is given to a guest. */
    record Pci(PciAddress address) implements ForwardDevice {
        @Override
        public void format(XmlWriter out, boolean inactive) {
            address.format(out.element("address").attribute("type", "pci")).end();
        }
    }
}
