package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What happens around a card on the host, and what it is called inside a container.
 *
 * @param script run when the host's device is made
 * @param downScript run when it goes
 * @param backendDomain the domain that serves the card (Xen)
 * @param guestDevice the wanted name inside a container
 * @param guestActual the name that it got
 */
public record InterfaceHostSide(
        Optional<String> script,
        Optional<String> downScript,
        Optional<String> backendDomain,
        InterfaceTarget target,
        Optional<String> guestDevice,
        Optional<String> guestActual) {

    static InterfaceHostSide parse(XmlElement xml, InterfaceTarget target) {
        return new InterfaceHostSide(
                filled(xml, "script", "path"),
                filled(xml, "downscript", "path"),
                filled(xml, "backenddomain", "name"),
                target,
                filled(xml, "guest", "dev"),
                filled(xml, "guest", "actual"));
    }

    private static Optional<String> filled(XmlElement xml, String child, String attribute) {
        return xml.childAttribute(child, attribute).filter(text -> !text.isEmpty());
    }

    void format(XmlWriter out, FormatOptions options) {
        out.element("script").attribute("path", script).endIfAny();
        out.element("downscript").attribute("path", downScript).endIfAny();
        out.element("backenddomain").attribute("name", backendDomain).endIfAny();
        target.format(out, options);
        out.element("guest")
                .attribute("dev", guestDevice)
                .attribute("actual", guestActual)
                .endIfAny();
    }

    InterfaceHostSide with(InterfaceTarget newTarget) {
        return new InterfaceHostSide(script, downScript, backendDomain, newTarget, guestDevice, guestActual);
    }
}
