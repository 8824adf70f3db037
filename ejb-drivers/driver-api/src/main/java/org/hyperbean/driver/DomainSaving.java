package org.hyperbean.driver;

import java.util.Optional;

/**
 * Domains put to files and back: saved, managed saved, dumped. Flags are those of libvirt's functions; files are named
 * from the daemon's point of view.
 */
public interface DomainSaving {
    /**
     * Stops a domain and keeps what is in its memory.
     *
     * @param xml the document that the domain is to have when it comes back
     * @param flags of {@code virDomainSaveRestoreFlags}
     */
    default void save(Domain domain, String file, Optional<String> xml, int flags) {
        throw Api.DOMAIN_SAVE_FLAGS.unsupported();
    }

    /**
     * Lets a saved domain run on.
     *
     * @param xml the document that the domain is to have
     * @param flags of {@code virDomainSaveRestoreFlags}
     */
    default void restore(String file, Optional<String> xml, int flags) {
        throw Api.DOMAIN_RESTORE_FLAGS.unsupported();
    }

    /** The document in a file of {@link #save}. */
    default String savedXml(String file, int flags) {
        throw Api.DOMAIN_SAVE_IMAGE_GET_XML_DESC.unsupported();
    }

    /** Puts another document into a file of {@link #save}. */
    default void redefineSaved(String file, String xml, int flags) {
        throw Api.DOMAIN_SAVE_IMAGE_DEFINE_XML.unsupported();
    }

    /** Stops a domain and keeps what is in its memory where the next start finds it. */
    default void managedSave(Domain domain, int flags) {
        throw Api.DOMAIN_MANAGED_SAVE.unsupported();
    }

    /** Throws away what {@link #managedSave} kept. */
    default void removeManagedSave(Domain domain, int flags) {
        throw Api.DOMAIN_MANAGED_SAVE_REMOVE.unsupported();
    }

    /**
     * Writes what is in a domain's memory to a file, for debuggers.
     *
     * @param flags of {@code virDomainCoreDumpFlags}
     */
    default void coreDump(Domain domain, String file, int flags) {
        throw Api.DOMAIN_CORE_DUMP.unsupported();
    }

    /**
     * The same in a format.
     *
     * @param format of {@code virDomainCoreDumpFormat}
     * @param flags of {@code virDomainCoreDumpFlags}
     */
    default void coreDump(Domain domain, String file, int format, int flags) {
        throw Api.DOMAIN_CORE_DUMP_WITH_FORMAT.unsupported();
    }
}
