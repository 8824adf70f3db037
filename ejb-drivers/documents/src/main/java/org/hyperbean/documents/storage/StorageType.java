package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlErrors;

/** What kind of thing the contents of a disk are in. */
public enum StorageType implements XmlChoice {
    FILE,
    BLOCK,
    DIR,
    NETWORK,
    VOLUME,
    NVME,
    VHOSTUSER;

    /** The type that an image below another one, a snapshot or a backup names. */
    public static StorageType parse(Optional<String> type) {
        return type.map(text -> XmlChoice.find(StorageType.class, text)
                        .orElseThrow(() -> XmlErrors.document("unknown storage source type '" + text + "'")))
                .orElse(FILE);
    }
}
