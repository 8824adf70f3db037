package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Flags;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretEvent;

/** What is in one secret of a test node. */
final class TestSecretContents implements SecretContents {
    private final TestNode node;
    private final TestSecrets secrets;

    TestSecretContents(TestNode node) {
        this.node = node;
        secrets = node.extensions().secrets();
    }

    @Override
    public String xml(Secret secret, int flags) {
        Flags.check(flags, 0, ErrorDomain.SECRET, "secretGetXMLDesc");
        return secrets.get(secret.uuid()).document().format();
    }

    @Override
    public byte[] value(Secret secret, int flags) {
        Flags.check(flags, 0, ErrorDomain.SECRET, "secretGetValue");
        TestSecrets.Entry entry = secrets.get(secret.uuid());
        if (entry.document().isPrivate()) {
            throw TestSecrets.error(ErrorCode.INVALID_SECRET, "secret is private");
        }
        return entry.value()
                .orElseThrow(() ->
                        TestSecrets.error(ErrorCode.NO_SECRET, "secret '" + secret.uuid() + "' does not have a value"))
                .clone();
    }

    @Override
    public void setValue(Secret secret, byte[] value, int flags) {
        Flags.check(flags, 0, ErrorDomain.SECRET, "secretSetValue");
        if (value.length == 0) {
            throw LibvirtException.received(
                    ErrorCode.INVALID_ARG,
                    ErrorDomain.SECRET,
                    "value in virSecretSetValue must not be NULL",
                    Optional.of("value"),
                    0,
                    0);
        }
        Secret changed = secrets.setValue(secret.uuid(), value);
        node.events().append(node.scope(), new SecretEvent.ValueChanged(changed));
    }
}
