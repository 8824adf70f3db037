package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretContents;

/** Checks the caller's rights before each call of a group: what is in one secret. */
record GuardedSecretContents(SecretContents operations, Guard guard) implements SecretContents {
    @Override
    public String xml(Secret secret, int flags) {
        guard.check(Api.SECRET_GET_XML_DESC, flags);
        return operations.xml(secret, flags);
    }

    @Override
    public byte[] value(Secret secret, int flags) {
        guard.check(Api.SECRET_GET_VALUE, flags);
        return operations.value(secret, flags);
    }

    @Override
    public void setValue(Secret secret, byte[] value, int flags) {
        guard.check(Api.SECRET_SET_VALUE, flags);
        operations.setValue(secret, value, flags);
    }
}
