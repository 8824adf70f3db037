package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.AtomicFile;
import org.hyperbean.host.DefinitionFolder;

/** The definitions and autostart links on disk. What a method did is on the disk when it returns. */
final class Definitions {
    private final QemuFolders folders;
    private final DomainRules rules;
    private final DefinitionFolder files;

    Definitions(QemuFolders folders, DomainRules rules) {
        this.folders = folders;
        this.rules = rules;
        files = new DefinitionFolder(folders.definitions(), "edit", ErrorDomain.QEMU);
    }

    /** All definitions that can be read; one that cannot is reported and left alone. */
    List<DomainDocument> readAll() throws IOException {
        return files.readAll(text -> DomainDocument.parse(text, ParseOptions.INACTIVE, rules), DomainDocument::name);
    }

    void write(DomainDocument document) {
        checkName(document.name());
        files.write(document.name(), document.format(FormatOptions.DEFINITION));
    }

    void delete(String name) {
        setAutostart(name, false);
        files.delete(name);
    }

    boolean isAutostart(String name) {
        return Files.isSymbolicLink(folders.autostartLink(name));
    }

    void setAutostart(String name, boolean autostart) {
        Path link = folders.autostartLink(name);
        try {
            if (autostart) {
                AtomicFile.link(link, files.file(name));
            } else {
                AtomicFile.delete(link);
            }
        } catch (IOException e) {
            throw files.systemError("Failed to change symlink '" + link + "'", e);
        }
    }

    /** The name becomes a file's name. */
    private static void checkName(String name) {
        if (name.contains("/") || name.equals(".") || name.equals("..")) {
            throw LibvirtException.of(
                    ErrorCode.XML_ERROR, ErrorDomain.DOMAIN, "name '" + name + "' cannot contain '/'");
        }
    }
}
