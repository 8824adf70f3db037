package org.hyperbean.documents.device;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A TPM that a program of the host plays.
 *
 * @param version of the TPM's specification; empty until the hypervisor chooses it
 * @param persistent whether the state outlives the domain's definition
 * @param secret the passphrase that the state is encrypted with
 * @param banks the registers of measurements that are switched on; none for the usual ones
 */
public record TpmEmulator(Optional<Version> version, boolean persistent, Optional<UUID> secret, Set<Bank> banks)
        implements TpmBackend {
    /** Keeps a copy, so that the value cannot change. */
    public TpmEmulator {
        banks = Set.copyOf(banks);
    }

    /** The versions there are. */
    public enum Version implements XmlChoice {
        V1_2,
        V2_0;

        @Override
        public String text() {
            return this == V1_2 ? "1.2" : "2.0";
        }
    }

    /** Registers by their hash. */
    public enum Bank implements XmlChoice {
        SHA1,
        SHA256,
        SHA384,
        SHA512
    }

    static TpmEmulator parse(XmlElement backend) {
        return new TpmEmulator(
                XmlValues.choice(backend, "version", Version.class),
                persistent(backend),
                backend.childAttribute("encryption", "secret")
                        .filter(text -> !text.isEmpty())
                        .map(TpmEmulator::secret),
                banks(backend));
    }

    private static boolean persistent(XmlElement backend) {
        return backend.attribute("persistent_state")
                .map(text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw XmlErrors.internal("Invalid persistent_state value, either 'yes' or 'no'");
                })
                .orElse(false);
    }

    private static UUID secret(String text) {
        return UuidText.parse(text)
                .orElseThrow(() -> XmlErrors.internal("Unable to parse secret uuid '%s'".formatted(text)));
    }

    private static Set<Bank> banks(XmlElement backend) {
        Set<Bank> banks = EnumSet.noneOf(Bank.class);
        backend.children("active_pcr_banks").stream()
                .flatMap(XmlElement::children)
                .forEach(bank -> banks.add(XmlChoice.find(Bank.class, bank.name())
                        .orElseThrow(
                                () -> XmlErrors.unsupported("Unsupported PCR banks '%s'".formatted(bank.name())))));
        return banks;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("backend")
                .attribute("type", TpmBackend.Type.EMULATOR)
                .choice("version", version)
                .yesNo("persistent_state", Optional.of(true).filter(_ -> persistent))
                .body(body -> {
                    secret.ifPresent(uuid -> body.element("encryption")
                            .attribute("secret", uuid.toString())
                            .end());
                    body.element("active_pcr_banks")
                            .bodyIfAny(inner -> banks.stream()
                                    .sorted()
                                    .forEach(bank -> inner.element(bank.text()).end()));
                });
    }

    @Override
    public void validate() {
        if (!banks.isEmpty() && !version.equals(Optional.of(Version.V2_0))) {
            throw XmlErrors.document("<active_pcr_banks/> requires TPM version '2.0'");
        }
    }

    /** The same emulator in a version. */
    public TpmEmulator withVersion(Version changed) {
        return new TpmEmulator(Optional.of(changed), persistent, secret, banks);
    }
}
