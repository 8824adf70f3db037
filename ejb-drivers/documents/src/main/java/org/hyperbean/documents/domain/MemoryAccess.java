package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.XmlChoice;

/** Whether other processes see what the guest writes into its memory. */
public enum MemoryAccess implements XmlChoice {
    SHARED,
    PRIVATE
}
