package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.XmlChoice;

/** How a guest's operating system is run. */
public enum OsType implements XmlChoice {
    HVM,
    XEN,
    LINUX,
    EXE,
    UML,
    XENPVH
}
