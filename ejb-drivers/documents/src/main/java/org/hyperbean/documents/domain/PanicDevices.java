package org.hyperbean.documents.domain;

import java.util.EnumSet;
import java.util.Set;
import org.hyperbean.documents.device.PanicDevice;
import org.hyperbean.documents.xml.XmlErrors;

/** A guest may have one panic device of each model. */
final class PanicDevices {
    private PanicDevices() {}

    static void refuseDuplicates(DomainDocument document) {
        Set<PanicDevice.Model> seen = EnumSet.noneOf(PanicDevice.Model.class);
        document.devices().of(PanicDevice.class).map(PanicDevice::model).forEach(model -> {
            if (!seen.add(model)) {
                throw XmlErrors.document("Multiple panic devices with model '%s'".formatted(model.text()));
            }
        });
    }
}
