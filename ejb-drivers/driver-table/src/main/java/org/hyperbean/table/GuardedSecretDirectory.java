package org.hyperbean.table;

import java.util.List;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretDirectory;

/** Checks the caller's rights before each call of a group: finding, listing, defining and removing secrets. */
record GuardedSecretDirectory(SecretDirectory operations, Guard guard) implements SecretDirectory {
    @Override
    public List<Secret> list(int flags) {
        guard.check(Api.CONNECT_LIST_ALL_SECRETS, flags);
        return operations.list(flags);
    }

    @Override
    public List<UUID> uuids() {
        guard.check(Api.CONNECT_LIST_SECRETS);
        return operations.uuids();
    }

    @Override
    public int count() {
        guard.check(Api.CONNECT_NUM_OF_SECRETS);
        return operations.count();
    }

    @Override
    public Secret lookupByUuid(UUID uuid) {
        guard.check(Api.SECRET_LOOKUP_BY_UUID);
        return operations.lookupByUuid(uuid);
    }

    @Override
    public Secret lookupByUsage(int usageType, String usageId) {
        guard.check(Api.SECRET_LOOKUP_BY_USAGE);
        return operations.lookupByUsage(usageType, usageId);
    }

    @Override
    public Secret define(String xml, int flags) {
        guard.check(Api.SECRET_DEFINE_XML, flags);
        return operations.define(xml, flags);
    }

    @Override
    public void undefine(Secret secret) {
        guard.check(Api.SECRET_UNDEFINE);
        operations.undefine(secret);
    }
}
