package org.hyperbean.drivers.secret;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretContents;

/** What is in one secret of this host. */
final class HostSecretContents implements SecretContents {
    private final KeptSecrets secrets;

    HostSecretContents(KeptSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String xml(Secret secret, int flags) {
        SecretErrors.checkFlags(flags, 0, "secretGetXMLDesc");
        return secrets.get(secret.uuid()).document().format();
    }

    @Override
    public byte[] value(Secret secret, int flags) {
        SecretErrors.checkFlags(flags, 0, "secretGetValue");
        KeptSecret kept = secrets.get(secret.uuid());
        if (kept.document().isPrivate()) {
            throw SecretErrors.of(ErrorCode.INVALID_SECRET, "secret is private");
        }
        return kept.value()
                .orElseThrow(() ->
                        SecretErrors.of(ErrorCode.NO_SECRET, "secret '" + secret.uuid() + "' does not have a value"))
                .toByteArray();
    }

    @Override
    public void setValue(Secret secret, byte[] value, int flags) {
        SecretErrors.checkFlags(flags, 0, "secretSetValue");
        if (value.length == 0) {
            throw SecretErrors.noValue();
        }
        secrets.setValue(secret.uuid(), SecretValue.copyOf(value));
    }
}
