package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <lease>}: what a lock manager must grant before the guest may run.
 *
 * @param offset of the lease in the file, in bytes; those above 2<sup>63</sup> look negative
 */
public record Lease(String lockspace, String key, String path, long offset) implements Device {

    static Lease parse(XmlElement xml) {
        String key = xml.childText("key").orElseThrow(() -> XmlErrors.document("Missing 'key' element for lease"));
        // libvirt gives up without a word here.
        String lockspace = xml.childText("lockspace").orElseThrow(XmlErrors::unknown);
        XmlElement target =
                xml.child("target").orElseThrow(() -> XmlErrors.document("Missing 'target' element for lease"));
        String path = target.attribute("path")
                .orElseThrow(() -> XmlErrors.document("Missing 'path' attribute to 'target' element for lease"));
        return new Lease(
                lockspace, key, path, XmlValues.unsignedLong(target, "offset").orElse(0L));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("lease").body(body -> {
            body.text("lockspace", Optional.of(lockspace));
            body.text("key", Optional.of(key));
            body.element("target")
                    .attribute("path", path)
                    .attribute(
                            "offset", Optional.of(Long.toUnsignedString(offset)).filter(_ -> offset != 0))
                    .end();
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.LEASE;
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.NONE;
    }

    @Override
    public Lease withInfo(DeviceInfo info) {
        return this;
    }
}
