package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <binary>} of a {@code <filesystem>}: the program that serves it through virtiofs.
 *
 * @param extendedAttributes whether the guest's extended attributes are kept
 * @param posixLocks whether the guest's locks hold for the host
 * @param fileLocks the same for locks on whole files
 * @param threads the number of threads
 */
public record VirtiofsBinary(
        Optional<String> path,
        Optional<Boolean> extendedAttributes,
        Optional<Cache> cache,
        Optional<Sandbox> sandbox,
        Optional<Boolean> posixLocks,
        Optional<Boolean> fileLocks,
        Optional<Integer> threads) {

    /** How much the guest keeps of what it read. */
    public enum Cache implements XmlChoice {
        DEFAULT,
        NONE,
        ALWAYS
    }

    /** What holds the program back. */
    public enum Sandbox implements XmlChoice {
        DEFAULT,
        NAMESPACE,
        CHROOT
    }

    static VirtiofsBinary parse(XmlElement binary) {
        Optional<String> path =
                binary.attribute("path").filter(text -> !text.isEmpty()).map(VirtiofsBinary::plain);
        Optional<Integer> threads = binary.childAttribute("thread_pool", "size")
                .filter(text -> !text.isEmpty())
                .map(VirtiofsBinary::threads)
                .filter(number -> number >= 0);
        Optional<Boolean> attributes = XmlValues.onOff(binary, "xattr");
        XmlElement lock = child(binary, "lock");
        Optional<Boolean> posixLocks = XmlValues.onOff(lock, "posix");
        Optional<Boolean> fileLocks = XmlValues.onOff(lock, "flock");
        return new VirtiofsBinary(
                path,
                attributes,
                XmlValues.choiceNotDefault(child(binary, "cache"), "mode", Cache.class),
                XmlValues.choiceNotDefault(child(binary, "sandbox"), "mode", Sandbox.class),
                posixLocks,
                fileLocks,
                threads);
    }

    void format(XmlWriter out) {
        out.element("binary")
                .attribute("path", path)
                .onOff("xattr", extendedAttributes)
                .bodyIfAny(body -> {
                    body.element("cache").choice("mode", cache).endIfAny();
                    body.element("sandbox").choice("mode", sandbox).endIfAny();
                    body.element("lock")
                            .onOff("posix", posixLocks)
                            .onOff("flock", fileLocks)
                            .endIfAny();
                    body.element("thread_pool").number("size", threads).endIfAny();
                });
    }

    private static XmlElement child(XmlElement binary, String name) {
        return binary.child(name).orElse(XmlElement.empty(name));
    }

    /** A path without slashes that say nothing; exactly two at the beginning may mean something to the host. */
    private static String plain(String path) {
        boolean two = path.startsWith("//") && !path.startsWith("///");
        String single = path.replaceAll("/+", "/");
        String shortest =
                single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
        return two ? "/" + shortest : shortest;
    }

    private static int threads(String text) {
        return Numbers.integer(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("cannot parse thread pool size '" + text + "' for virtiofs"));
    }
}
