package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.XmlChoice;

/** What to do when a medium or a host's device is missing. */
public enum StartupPolicy implements XmlChoice {
    DEFAULT,
    MANDATORY,
    REQUISITE,
    OPTIONAL
}
