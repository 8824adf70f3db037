package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSettings;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;

/** Checks the caller's rights before each call of a group: names, notes and actions of domains. */
record GuardedDomainSettings(DomainSettings operations, Guard guard) implements DomainSettings {
    private static final int TITLE = 1;
    private static final int ELEMENT = 2;

    /** {@code VIR_DOMAIN_LIFECYCLE_LAST} and {@code VIR_DOMAIN_LIFECYCLE_ACTION_LAST}. */
    private static final int LIFECYCLES = 3;

    private static final int ACTIONS = 6;

    @Override
    public String metadata(Domain domain, int type, Optional<String> uri, int flags) {
        Api api = Api.DOMAIN_GET_METADATA;
        guard.check(api, flags);
        Arguments.oneForm(api, flags);
        if (isText(type)) {
            Arguments.isNull(api, "uri", uri);
        } else if (type == ELEMENT) {
            Arguments.notNull(api, "uri", uri);
        }
        return operations.metadata(domain, type, uri, flags);
    }

    @Override
    public void setMetadata(
            Domain domain, int type, Optional<String> metadata, Optional<String> key, Optional<String> uri, int flags) {
        Api api = Api.DOMAIN_SET_METADATA;
        guard.check(api, flags);
        if (type == TITLE) {
            Arguments.require(
                    api,
                    "metadata",
                    metadata.filter(text -> text.indexOf('\n') >= 0).isEmpty(),
                    "metadata title can't contain newlines");
        }
        if (isText(type)) {
            Arguments.isNull(api, "uri", uri);
            Arguments.isNull(api, "key", key);
        } else if (type == ELEMENT) {
            Arguments.notNull(api, "uri", uri);
            if (metadata.isPresent()) {
                Arguments.notNull(api, "key", key);
            }
        }
        operations.setMetadata(domain, type, metadata, key, uri, flags);
    }

    @Override
    public void rename(Domain domain, String newName, int flags) {
        guard.check(Api.DOMAIN_RENAME, flags);
        Arguments.notEmpty(Api.DOMAIN_RENAME, "new_name", newName);
        operations.rename(domain, newName, flags);
    }

    @Override
    public void setLifecycleAction(Domain domain, int type, int action, int flags) {
        guard.check(Api.DOMAIN_SET_LIFECYCLE_ACTION, flags);
        checkBelow(LIFECYCLES, type, "type");
        checkBelow(ACTIONS, action, "action");
        operations.setLifecycleAction(domain, type, action, flags);
    }

    /** Refuses what is none of the numbers from 0 to a limit. */
    private static void checkBelow(int limit, int number, String what) {
        if (Integer.compareUnsigned(number, limit) >= 0) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG,
                    Api.DOMAIN_SET_LIFECYCLE_ACTION.area(),
                    "invalid lifecycle %s '%s'".formatted(what, Integer.toUnsignedString(number)));
        }
    }

    private static boolean isText(int type) {
        return type == 0 || type == TITLE;
    }
}
