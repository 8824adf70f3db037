package org.hyperbean.documents.character;

import org.hyperbean.documents.xml.XmlChoice;

/** What a stream of bytes is connected with on the host. */
public enum CharacterType implements XmlChoice {
    NULL,
    VC,
    PTY,
    DEV,
    FILE,
    PIPE,
    STDIO,
    UDP,
    TCP,
    UNIX,
    SPICEVMC,
    SPICEPORT,
    NMDM,
    QEMU_VDAGENT,
    DBUS
}
