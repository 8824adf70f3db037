package org.hyperbean.documents.device;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** An {@code <nvram>} of a POWER guest: where its memory for settings is. */
public record NvramDevice(DeviceInfo info) implements Device {
    static NvramDevice parse(XmlElement xml, ParseOptions options) {
        return new NvramDevice(DeviceInfo.parse(xml, options));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.NVRAM;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("nvram").openBody(body -> info.format(body, options));
    }

    @Override
    public NvramDevice withInfo(DeviceInfo changed) {
        return new NvramDevice(changed);
    }
}
