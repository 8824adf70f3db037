package org.hyperbean.documents.storage;

import org.hyperbean.documents.xml.XmlChoice;

/** What a secret is for. */
public enum SecretUsage implements XmlChoice {
    NONE,
    VOLUME,
    CEPH,
    ISCSI,
    TLS,
    VTPM
}
