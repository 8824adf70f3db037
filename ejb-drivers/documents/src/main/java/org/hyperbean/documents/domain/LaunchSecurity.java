package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <launchSecurity>} element: how the guest's memory is kept from its host. */
public sealed interface LaunchSecurity {
    /** Writes the element. */
    void format(XmlWriter out);

    /** Protected virtualization on s390. */
    record ProtectedVirtualization() implements LaunchSecurity {
        @Override
        public void format(XmlWriter out) {
            out.element("launchSecurity").attribute("type", "s390-pv").end();
        }
    }

    /**
     * AMD's encrypted memory.
     *
     * @param kernelHashes whether the hashes of a kernel that QEMU loads are measured
     * @param cBit the bit of an address that says that memory is encrypted
     * @param reducedAddressBits how many address bits are lost
     * @param policy what the guest's owner asks of the firmware
     * @param certificate the owner's Diffie-Hellman key, in Base64
     * @param session the owner's launch blob, in Base64
     */
    record EncryptedMemory(
            Optional<Boolean> kernelHashes,
            Optional<Long> cBit,
            Optional<Long> reducedAddressBits,
            long policy,
            Optional<String> certificate,
            Optional<String> session)
            implements LaunchSecurity {

        @Override
        public void format(XmlWriter out) {
            out.element("launchSecurity")
                    .attribute("type", "sev")
                    .yesNo("kernelHashes", kernelHashes)
                    .body(body -> {
                        body.text("cbitpos", cBit.map(bit -> Integer.toString(bit.intValue())));
                        body.text("reducedPhysBits", reducedAddressBits.map(bits -> Integer.toString(bits.intValue())));
                        body.element("policy").text("0x%04x".formatted(policy));
                        body.text("dhCert", certificate);
                        body.text("session", session);
                    });
        }
    }

    /** Reads the element, where there is one. */
    static Optional<LaunchSecurity> parse(XmlElement root) {
        return root.child("launchSecurity").map(LaunchSecurity::read);
    }

    private static LaunchSecurity read(XmlElement element) {
        String type = XmlValues.required(element, "type", (xml, name) -> XmlValues.word(xml, name, "sev", "s390-pv"));
        return type.equals("sev") ? encrypted(element) : new ProtectedVirtualization();
    }

    private static EncryptedMemory encrypted(XmlElement element) {
        Optional<Boolean> hashes = XmlValues.yesNo(element, "kernelHashes");
        long policy = element.childText("policy")
                .flatMap(text -> Numbers.unsigned(text, Numbers.HEXADECIMAL))
                .orElseThrow(() -> XmlErrors.document("failed to get launch security policy"));
        return new EncryptedMemory(
                hashes,
                number(element, "cbitpos", "cbitpos"),
                number(element, "reducedPhysBits", "reduced-phys-bits"),
                policy,
                element.childText("dhCert"),
                element.childText("session"));
    }

    private static Optional<Long> number(XmlElement element, String name, String phrase) {
        return element.childText(name)
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("Invalid format for launch security " + phrase)));
    }
}
