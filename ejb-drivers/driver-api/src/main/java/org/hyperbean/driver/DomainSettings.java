package org.hyperbean.driver;

import java.util.Optional;

/** What can be changed of a domain without its document: names, notes, what follows its end. */
public interface DomainSettings {
    /**
     * What people and applications wrote about a domain.
     *
     * @param type of {@code virDomainMetadataType}: 0 the description, 1 the title, 2 an application's element
     * @param uri the application's namespace, for an element
     * @param flags of {@code virDomainModificationImpact}
     */
    default String metadata(Domain domain, int type, Optional<String> uri, int flags) {
        throw Api.DOMAIN_GET_METADATA.unsupported();
    }

    /**
     * Writes or removes something about a domain.
     *
     * @param type of {@code virDomainMetadataType}
     * @param metadata the text, or the element without its namespace; absent to remove what is there
     * @param key the prefix that the namespace gets, for an element
     * @param uri the application's namespace, for an element
     * @param flags of {@code virDomainModificationImpact}
     */
    default void setMetadata(
            Domain domain, int type, Optional<String> metadata, Optional<String> key, Optional<String> uri, int flags) {
        throw Api.DOMAIN_SET_METADATA.unsupported();
    }

    /** Gives a domain that does not run another name. No flags are known. */
    default void rename(Domain domain, String newName, int flags) {
        throw Api.DOMAIN_RENAME.unsupported();
    }

    /**
     * Changes what becomes of a domain.
     *
     * @param type of {@code virDomainLifecycle}: 0 power off, 1 reboot, 2 crash
     * @param action of {@code virDomainLifecycleAction}
     * @param flags of {@code virDomainModificationImpact}
     */
    default void setLifecycleAction(Domain domain, int type, int action, int flags) {
        throw Api.DOMAIN_SET_LIFECYCLE_ACTION.unsupported();
    }
}
