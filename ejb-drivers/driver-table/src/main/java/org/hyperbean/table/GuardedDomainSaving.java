package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainSaving;

/** Checks the caller's rights before each call of a group: domains put to files and back. */
record GuardedDomainSaving(DomainSaving operations, Guard guard) implements DomainSaving {
    private static final Arguments.Flag RUNNING = new Arguments.Flag("VIR_DOMAIN_SAVE_RUNNING", 2);
    private static final Arguments.Flag PAUSED = new Arguments.Flag("VIR_DOMAIN_SAVE_PAUSED", 4);
    private static final Arguments.Flag CRASH = new Arguments.Flag("VIR_DUMP_CRASH", 1);
    private static final Arguments.Flag LIVE = new Arguments.Flag("VIR_DUMP_LIVE", 2);
    private static final Arguments.Flag RESET = new Arguments.Flag("VIR_DUMP_RESET", 8);

    /** {@code VIR_DOMAIN_CORE_DUMP_FORMAT_LAST}. */
    private static final int FORMATS = 5;

    @Override
    public void save(Domain domain, String file, Optional<String> xml, int flags) {
        check(Api.DOMAIN_SAVE_FLAGS, flags);
        operations.save(domain, file, xml, flags);
    }

    @Override
    public void restore(String file, Optional<String> xml, int flags) {
        check(Api.DOMAIN_RESTORE_FLAGS, flags);
        operations.restore(file, xml, flags);
    }

    @Override
    public String savedXml(String file, int flags) {
        guard.check(Api.DOMAIN_SAVE_IMAGE_GET_XML_DESC, flags);
        return operations.savedXml(file, flags);
    }

    @Override
    public void redefineSaved(String file, String xml, int flags) {
        check(Api.DOMAIN_SAVE_IMAGE_DEFINE_XML, flags);
        operations.redefineSaved(file, xml, flags);
    }

    @Override
    public void managedSave(Domain domain, int flags) {
        check(Api.DOMAIN_MANAGED_SAVE, flags);
        operations.managedSave(domain, flags);
    }

    @Override
    public void removeManagedSave(Domain domain, int flags) {
        guard.check(Api.DOMAIN_MANAGED_SAVE_REMOVE, flags);
        operations.removeManagedSave(domain, flags);
    }

    @Override
    public void coreDump(Domain domain, String file, int flags) {
        checkDump(Api.DOMAIN_CORE_DUMP, flags);
        operations.coreDump(domain, file, flags);
    }

    @Override
    public void coreDump(Domain domain, String file, int format, int flags) {
        Api api = Api.DOMAIN_CORE_DUMP_WITH_FORMAT;
        guard.check(api, flags);
        Arguments.require(
                api,
                // so libvirt names it
                "flags",
                Integer.compareUnsigned(format, FORMATS) < 0,
                "dumpformat '%d' is not supported".formatted(format));
        checkDump(api, flags);
        operations.coreDump(domain, file, format, flags);
    }

    private void check(Api api, int flags) {
        guard.check(api, flags);
        Arguments.exclusive(api, flags, RUNNING, PAUSED);
    }

    private void checkDump(Api api, int flags) {
        guard.check(api, flags);
        Arguments.exclusive(api, flags, CRASH, LIVE);
        Arguments.exclusive(api, flags, CRASH, RESET);
        Arguments.exclusive(api, flags, LIVE, RESET);
    }
}
