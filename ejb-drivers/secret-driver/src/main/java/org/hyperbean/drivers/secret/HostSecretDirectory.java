package org.hyperbean.drivers.secret;

import java.util.List;
import java.util.UUID;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.SecretFilter;

/** Finding, listing, defining and removing the secrets of this host. */
final class HostSecretDirectory implements SecretDirectory {
    private static final int DEFINE_VALIDATE = 1;

    private final KeptSecrets secrets;

    HostSecretDirectory(KeptSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public List<Secret> list(int flags) {
        SecretErrors.checkFlags(flags, SecretFilter.ALL, "secretConnectListAllSecrets");
        return secrets.all().stream()
                .filter(secret -> SecretFilter.accepts(
                        secret.document().ephemeral(), secret.document().isPrivate(), flags))
                .map(KeptSecret::secret)
                .toList();
    }

    @Override
    public List<UUID> uuids() {
        return secrets.all().stream().map(secret -> secret.document().uuid()).toList();
    }

    @Override
    public int count() {
        return secrets.all().size();
    }

    @Override
    public Secret lookupByUuid(UUID uuid) {
        return secrets.get(uuid).secret();
    }

    @Override
    public Secret lookupByUsage(int usageType, String usageId) {
        return secrets.all().stream()
                .filter(secret -> secret.isFor(usageType, usageId))
                .findFirst()
                .map(KeptSecret::secret)
                .orElseThrow(
                        () -> SecretErrors.of(ErrorCode.NO_SECRET, "no secret with matching usage '" + usageId + "'"));
    }

    @Override
    public Secret define(String xml, int flags) {
        SecretErrors.checkFlags(flags, DEFINE_VALIDATE, "secretDefineXML");
        DocumentKind.SECRET.validate(xml, flags, DEFINE_VALIDATE);
        return secrets.define(SecretDocument.parse(xml));
    }

    @Override
    public void undefine(Secret secret) {
        secrets.undefine(secret.uuid());
    }
}
