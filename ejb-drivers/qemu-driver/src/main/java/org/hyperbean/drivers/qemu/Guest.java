package org.hyperbean.drivers.qemu;

import java.nio.file.Path;
import java.util.List;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.host.ProcessIdentity;

/**
 * A running QEMU process and the document of what it runs: all that a later daemon needs to go on with it.
 *
 * @param document with id, aliases and terminals
 * @param folder the process's own folder, with its monitor
 * @param vcpuThreads the threads that run the virtual processors, in their order
 */
record Guest(DomainDocument document, ProcessIdentity process, Path folder, List<Long> vcpuThreads) {
    /** Keeps a copy, so that the value cannot change. */
    Guest {
        vcpuThreads = List.copyOf(vcpuThreads);
    }

    int id() {
        return document.identity().id();
    }

    Path monitorSocket() {
        return monitorSocket(folder);
    }

    static Path monitorSocket(Path folder) {
        return folder.resolve("monitor.sock");
    }

    Guest withDocument(DomainDocument changed) {
        return new Guest(changed, process, folder, vcpuThreads);
    }

    Guest withVcpuThreads(List<Long> threads) {
        return new Guest(document, process, folder, threads);
    }
}
