package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <tpm>}: a module that keeps secrets for the guest.
 *
 * @param model what the guest sees; empty until the hypervisor chooses it
 */
public record TpmDevice(Optional<Model> model, TpmBackend backend, DeviceInfo info) implements Device {

    /** The devices there are. */
    public enum Model implements XmlChoice {
        TPM_TIS,
        TPM_CRB,
        TPM_SPAPR,
        SPAPR_TPM_PROXY
    }

    static TpmDevice parse(XmlElement xml, ParseOptions options) {
        Optional<Model> model = XmlValues.choice(xml, "model", Model.class);
        List<XmlElement> backends = xml.children("backend");
        if (backends.size() > 1) {
            throw XmlErrors.document("only one TPM backend is supported");
        }
        XmlElement backend =
                backends.stream().findFirst().orElseThrow(() -> XmlErrors.document("missing TPM device backend"));
        return new TpmDevice(model, TpmBackend.parse(backend, options), DeviceInfo.parse(xml, options));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.TPM;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("tpm").choice("model", model).body(body -> {
            backend.format(body);
            info.format(body, options);
        });
    }

    @Override
    public void validate(Guest guest) {
        backend.validate();
    }

    /** The same module as a model. */
    public TpmDevice withModel(Model changed) {
        return new TpmDevice(Optional.of(changed), backend, info);
    }

    @Override
    public TpmDevice withInfo(DeviceInfo changed) {
        return new TpmDevice(model, backend, changed);
    }
}
