package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <kernel>} element of {@code <os>} and its kin: a kernel that the hypervisor loads itself.
 *
 * @param commandLine of a container, what is passed to its first process
 * @param root where the kernel finds its file system
 */
public record DirectBoot(
        Optional<String> kernel,
        Optional<String> initrd,
        Optional<String> commandLine,
        Optional<String> deviceTree,
        Optional<String> root) {

    static DirectBoot parse(XmlElement domain) {
        return new DirectBoot(
                domain.descendantText("os", "kernel"),
                domain.descendantText("os", "initrd"),
                domain.descendantText("os", "cmdline"),
                domain.descendantText("os", "dtb"),
                domain.descendantText("os", "root"));
    }

    /** What a container has of it. */
    static DirectBoot commandLineOf(XmlElement domain) {
        Optional<String> line = domain.descendantText("os", "cmdline");
        return new DirectBoot(Optional.empty(), Optional.empty(), line, Optional.empty(), Optional.empty());
    }

    void format(XmlWriter out) {
        out.text("kernel", kernel);
        out.text("initrd", initrd);
        out.text("cmdline", commandLine);
        out.text("dtb", deviceTree);
        out.text("root", root);
    }
}
