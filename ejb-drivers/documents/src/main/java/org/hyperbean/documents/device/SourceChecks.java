package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.storage.Encryption;
import org.hyperbean.documents.storage.NetworkLocation;
import org.hyperbean.documents.storage.SecretUsage;
import org.hyperbean.documents.storage.StorageAuthentication;
import org.hyperbean.documents.storage.StorageProtocol;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlErrors;

/** What no hypervisor can make sense of in a disk's source or an image below it. */
final class SourceChecks {
    private SourceChecks() {}

    static void check(StorageSource source) {
        if (source.location() instanceof NetworkLocation network) {
            source.authentication().ifPresent(login -> check(login, network.protocol()));
        }
        boolean cipher = source.encryption()
                .filter(how ->
                        how.format() == Encryption.Format.LUKS && how.cipher().isPresent())
                .isPresent();
        if (cipher) {
            throw XmlErrors.unsupported("supplying <cipher> for domain disk definition is unnecessary");
        }
    }

    /** Whether the contents are said to be encrypted. */
    static boolean isEncrypted(StorageSource source) {
        return source.encryption()
                .filter(how -> how.format() != Encryption.Format.DEFAULT)
                .isPresent();
    }

    private static void check(StorageAuthentication login, StorageProtocol protocol) {
        switch (protocol) {
            case NONE, ISCSI, HTTP, HTTPS, FTP, FTPS, SSH, RBD -> {
                // One can log in there.
            }
            case NBD, SHEEPDOG, GLUSTER, TFTP, VXHS, NFS ->
                throw XmlErrors.unsupported("authentication is not supported for protocol '" + protocol.text() + "'");
        }
        Optional<String> type = login.secretType();
        SecretUsage usage = type.flatMap(text -> XmlChoice.find(SecretUsage.class, text))
                .orElseThrow(() -> XmlErrors.unsupported("unknown secret type '" + type.orElse("<null>") + "'"));
        boolean wrong = (protocol == StorageProtocol.ISCSI && usage != SecretUsage.ISCSI)
                || (protocol == StorageProtocol.RBD && usage != SecretUsage.CEPH);
        if (wrong) {
            throw XmlErrors.unsupported("invalid secret type '" + usage.text() + "'");
        }
    }
}
