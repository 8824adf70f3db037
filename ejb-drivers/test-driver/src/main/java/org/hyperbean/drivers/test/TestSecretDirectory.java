package org.hyperbean.drivers.test;

import java.util.List;
import java.util.UUID;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.SecretEvent;
import org.hyperbean.driver.SecretFilter;

/** Finding, listing, defining and removing the secrets of a test node. */
final class TestSecretDirectory implements SecretDirectory {
    private static final int DEFINE_VALIDATE = 1;

    private final TestNode node;
    private final TestSecrets secrets;

    TestSecretDirectory(TestNode node) {
        this.node = node;
        secrets = node.extensions().secrets();
    }

    @Override
    public List<Secret> list(int flags) {
        Flags.check(flags, SecretFilter.ALL, ErrorDomain.SECRET, "secretConnectListAllSecrets");
        return secrets.all().stream()
                .filter(entry -> SecretFilter.accepts(
                        entry.document().ephemeral(), entry.document().isPrivate(), flags))
                .map(TestSecrets.Entry::secret)
                .toList();
    }

    @Override
    public List<UUID> uuids() {
        return secrets.all().stream().map(entry -> entry.document().uuid()).toList();
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
        return secrets.find(usageType, usageId)
                .map(TestSecrets.Entry::secret)
                .orElseThrow(() ->
                        TestSecrets.error(ErrorCode.NO_SECRET, "no secret with matching usage '" + usageId + "'"));
    }

    @Override
    public Secret define(String xml, int flags) {
        Flags.check(flags, DEFINE_VALIDATE, ErrorDomain.SECRET, "secretDefineXML");
        DocumentKind.SECRET.validate(xml, flags, DEFINE_VALIDATE);
        Secret secret = secrets.define(SecretDocument.parse(xml));
        node.events().append(node.scope(), new SecretEvent.Lifecycle(secret, SecretEvent.DEFINED, 0));
        return secret;
    }

    @Override
    public void undefine(Secret secret) {
        Secret removed = secrets.remove(secret.uuid());
        node.events().append(node.scope(), new SecretEvent.Lifecycle(removed, SecretEvent.UNDEFINED, 0));
    }
}
