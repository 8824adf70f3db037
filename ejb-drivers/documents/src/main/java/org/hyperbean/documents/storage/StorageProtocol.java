package org.hyperbean.documents.storage;

import org.hyperbean.documents.xml.XmlChoice;

/** The protocols of storage servers, with the port at which each usually listens; 0 where there is none. */
public enum StorageProtocol implements XmlChoice {
    NONE(0),
    NBD(10809),
    RBD(0),
    SHEEPDOG(7000),
    GLUSTER(24007),
    ISCSI(3260),
    HTTP(80),
    HTTPS(443),
    FTP(21),
    FTPS(990),
    TFTP(69),
    SSH(22),
    VXHS(9999),
    NFS(0);

    private final int port;

    StorageProtocol(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** Whether an image is named by a pool and a name in it. */
    boolean hasPools() {
        return this == GLUSTER || this == RBD;
    }

    /** Whether it is one of the web's protocols for files. */
    boolean isTransfer() {
        return this == HTTP || this == HTTPS || this == FTP || this == FTPS;
    }
}
