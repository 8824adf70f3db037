package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlNode;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A {@code <smartcard>} in a reader of the guest. */
public record SmartCard(Card card, DeviceInfo info) implements Device {
    private static final int CERTIFICATES = 3;

    private enum Mode implements XmlChoice {
        HOST,
        HOST_CERTIFICATES,
        PASSTHROUGH
    }

    /** Where the card is. */
    public sealed interface Card {
        /** In a reader of the host. */
        record Host() implements Card {}

        /** Made up of certificates of the host. */
        record Certificates(List<String> names, Optional<String> database) implements Card {
            /** Keeps a copy, so that the value cannot change. */
            public Certificates {
                names = List.copyOf(names);
            }
        }

        /** With whoever is at the other end of a stream of bytes. */
        record Passthrough(CharacterBackend backend) implements Card {}
    }

    static SmartCard parse(XmlElement xml, ParseOptions options) {
        Card card = switch (XmlValues.choice(xml, "mode", Mode.class)
                .orElseThrow(() -> XmlErrors.missingAttribute(xml, "mode"))) {
            case HOST -> new Card.Host();
            case HOST_CERTIFICATES -> certificates(xml);
            case PASSTHROUGH -> {
                String type = xml.attribute("type")
                        .orElseThrow(() ->
                                XmlErrors.document("passthrough mode requires a character device type attribute"));
                yield new Card.Passthrough(CharacterBackend.parse(xml, CharacterDevice.type(type), options));
            }
        };
        return new SmartCard(card, DeviceInfo.parse(xml, options));
    }

    private static Card certificates(XmlElement xml) {
        List<String> names =
                xml.children("certificate").stream().map(XmlElement::text).toList();
        if (names.size() != CERTIFICATES) {
            throw XmlErrors.document("host-certificates mode needs exactly three certificates");
        }
        return new Card.Certificates(names, xml.child("database").map(SmartCard::database));
    }

    private static String database(XmlElement element) {
        // libvirt gives up without a word when there is no text.
        String path = element.content().stream()
                .filter(XmlNode.Text.class::isInstance)
                .findFirst()
                .map(_ -> element.text())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> LibvirtException.received(
                        ErrorCode.INTERNAL_ERROR,
                        ErrorDomain.NONE,
                        "An error occurred, but the cause is unknown",
                        Optional.empty(),
                        -1,
                        -1));
        if (!path.startsWith("/")) {
            throw XmlErrors.document("expecting absolute path: " + path);
        }
        return path;
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.SMARTCARD;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open open = out.element("smartcard").attribute("mode", mode());
        if (card instanceof Card.Passthrough passthrough) {
            open.attribute("type", passthrough.backend.source().type());
        }
        open.body(body -> {
            switch (card) {
                case Card.Host _ -> {
                    // There is nothing more to say.
                }
                case Card.Certificates certificates -> {
                    certificates.names.forEach(
                            name -> body.element("certificate").textInTags(name));
                    body.text("database", certificates.database);
                }
                case Card.Passthrough passthrough -> passthrough.backend.format(body, options);
            }
            info.format(body, options);
        });
    }

    private Mode mode() {
        return switch (card) {
            case Card.Host _ -> Mode.HOST;
            case Card.Certificates _ -> Mode.HOST_CERTIFICATES;
            case Card.Passthrough _ -> Mode.PASSTHROUGH;
        };
    }

    @Override
    public void validate(Guest guest) {
        boolean elsewhere = info.address()
                .filter(address -> !(address instanceof DeviceAddress.Ccid))
                .isPresent();
        if (elsewhere) {
            throw XmlErrors.unsupported("Controllers must use the 'ccid' address type");
        }
        if (card instanceof Card.Passthrough passthrough) {
            passthrough.backend.validate();
        }
    }

    @Override
    public SmartCard withInfo(DeviceInfo changed) {
        return new SmartCard(card, changed);
    }
}
