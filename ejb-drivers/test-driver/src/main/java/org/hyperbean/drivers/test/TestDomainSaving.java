package org.hyperbean.drivers.test;

import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainSaving;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Domains of a test node put to files and back. */
record TestDomainSaving(TestJobs jobs) implements DomainSaving {
    private static final int BYPASS_CACHE = 1;
    private static final int RUNNING = 1 << 1;
    private static final int PAUSED = 1 << 2;
    private static final int DUMP_CRASH = 1;
    private static final int FORMAT_RAW = 0;

    @Override
    public void save(Domain target, String file, Optional<String> xml, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainSaveFlags");
        refuseDocument(xml);
        jobs.change(target, Api.DOMAIN_SAVE_FLAGS, domain -> {
            checkActive(domain);
            image(file).write(domain.picture().document());
            jobs.node().end(domain, DomainStateReason.SHUTOFF_SAVED, DomainEventDetail.STOPPED_SAVED);
        });
    }

    @Override
    public void restore(String file, Optional<String> xml, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainRestoreFlags");
        refuseDocument(xml);
        new EnteredDomains(jobs)
                .start(
                        InterfaceNames.complete(image(file).read()),
                        Api.DOMAIN_RESTORE_FLAGS,
                        DomainStateReason.RUNNING_RESTORED,
                        DomainEventDetail.STARTED_RESTORED);
    }

    @Override
    public String savedXml(String file, int flags) {
        TestErrors.checkFlags(flags, FormatOptions.SECURE, "testDomainSaveImageGetXMLDesc");
        return image(file).read().format(FormatOptions.STATUS);
    }

    @Override
    public void redefineSaved(String file, String xml, int flags) {
        TestErrors.checkFlags(flags, RUNNING | PAUSED, "testDomainSaveImageDefineXML");
        SaveImage image = image(file);
        image.read();
        image.write(TestDocuments.image(xml));
    }

    @Override
    public void managedSave(Domain target, int flags) {
        TestErrors.checkFlags(flags, BYPASS_CACHE | RUNNING | PAUSED, "testDomainManagedSave");
        jobs.change(target, Api.DOMAIN_MANAGED_SAVE, domain -> {
            checkActive(domain);
            if (!domain.picture().persistent()) {
                throw TestErrors.invalid("cannot do managed save for transient domain");
            }
            jobs.node().end(domain, DomainStateReason.SHUTOFF_SAVED, DomainEventDetail.STOPPED_SAVED);
            domain.replace(domain.picture().withSaved(true));
        });
    }

    @Override
    public void removeManagedSave(Domain target, int flags) {
        TestErrors.checkFlags(flags, 0, "testDomainManagedSaveRemove");
        jobs.change(
                target,
                Api.DOMAIN_MANAGED_SAVE_REMOVE,
                domain -> domain.replace(domain.picture().withSaved(false)));
    }

    @Override
    public void coreDump(Domain target, String file, int flags) {
        dump(target, file, Api.DOMAIN_CORE_DUMP, FORMAT_RAW, flags);
    }

    @Override
    public void coreDump(Domain target, String file, int format, int flags) {
        dump(target, file, Api.DOMAIN_CORE_DUMP_WITH_FORMAT, format, flags);
    }

    private void dump(Domain target, String file, Api api, int format, int flags) {
        TestErrors.checkFlags(flags, DUMP_CRASH, "testDomainCoreDumpWithFormat");
        jobs.change(target, api, domain -> {
            checkActive(domain);
            image(file).dump(target.name());
            if (format != FORMAT_RAW) {
                throw TestErrors.unsupported("kdump-compressed format is not supported here");
            }
            if ((flags & DUMP_CRASH) != 0) {
                jobs.node().end(domain, DomainStateReason.SHUTOFF_CRASHED, DomainEventDetail.STOPPED_CRASHED);
            }
        });
    }

    /** The file of a name; one that is not absolute begins at the root, where daemons are at home. */
    private static SaveImage image(String name) {
        return new SaveImage(Path.of("/").resolve(name).toString());
    }

    private static void refuseDocument(Optional<String> xml) {
        if (xml.isPresent()) {
            throw LibvirtException.of(ErrorCode.ARGUMENT_UNSUPPORTED, ErrorDomain.TEST, "xml modification unsupported");
        }
    }

    private static void checkActive(TestDomain domain) {
        if (!domain.picture().isActive()) {
            throw TestErrors.notRunning();
        }
    }
}
