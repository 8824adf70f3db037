package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlErrors;

/** The image formats that libvirt 9.0.0 knows. */
public enum ImageFormat implements XmlChoice {
    RAW,
    DIR,
    BOCHS,
    CLOOP,
    DMG,
    ISO,
    VPC,
    VDI,
    FAT,
    VHD,
    PLOOP,
    COW,
    QCOW,
    QCOW2,
    QED,
    VMDK;

    /** The format that an image below another one, a snapshot or a backup names. */
    public static ImageFormat parse(String text) {
        return XmlChoice.find(ImageFormat.class, text)
                .orElseThrow(() -> XmlErrors.document("unknown storage source format '" + text + "'"));
    }

    /** The format that a driver element names. */
    public static Optional<ImageFormat> ofDriver(Optional<String> type) {
        return type.map(text -> XmlChoice.find(ImageFormat.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("unknown driver format value '" + text + "'")));
    }
}
