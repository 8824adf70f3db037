package org.hyperbean.documents.moment;

import org.hyperbean.documents.xml.XmlChoice;

/** Where a snapshot keeps what it saves. */
public enum SnapshotLocation implements XmlChoice {
    /** Not said. */
    DEFAULT,
    /** Nowhere. */
    NO,
    /** In the disk's own image. */
    INTERNAL,
    /** In a file of its own. */
    EXTERNAL,
    /** Whoever asks for the snapshot sees to it. */
    MANUAL
}
