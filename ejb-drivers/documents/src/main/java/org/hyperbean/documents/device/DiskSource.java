package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <source>} of a disk: the file, block device, network image or volume behind it. */
public record DiskSource(Disk.Type type, XmlElement element) {
    private static final List<String> PATHS = List.of("file", "dev", "dir");

    /** A file. */
    public static DiskSource ofFile(String path) {
        return new DiskSource(Disk.Type.FILE, XmlElement.empty("source").withAttribute("file", path));
    }

    static Optional<DiskSource> parse(XmlElement source, Disk.Type type, ParseOptions options) {
        XmlElement kept = shape(type, options.inactive()).apply(source);
        return kept.isEmpty() ? Optional.empty() : Optional.of(new DiskSource(type, kept));
    }

    void format(XmlWriter out, FormatOptions options) {
        out.verbatim(options.inactive() ? element.withoutAttribute("index") : element);
    }

    /** The path on this host, where the source has one. */
    public Optional<String> path() {
        return PATHS.stream().flatMap(name -> element.attribute(name).stream()).findFirst();
    }

    /** The number that a running hypervisor knows the image under. */
    public DiskSource withIndex(int index) {
        return new DiskSource(type, element.withAttribute("index", Integer.toString(index)));
    }

    private static Shape shape(Disk.Type type, boolean inactive) {
        Shape shape = Shape.of("source");
        Shape located = switch (type) {
            case NONE, FILE -> shape.texts("file", "fdgroup");
            case BLOCK -> shape.texts("dev");
            case DIR -> shape.texts("dir");
            case NETWORK -> shape.texts("protocol", "name").yesNo("tls").texts("tlsHostname", "query");
            case VOLUME -> shape.texts("pool", "volume", "mode");
            case NVME -> shape.texts("type").yesNo("managed").numbers("namespace");
            case VHOSTUSER -> shape.texts("type", "path");
            case VHOSTVDPA -> shape.texts("dev");
        };
        located.words("startupPolicy", "mandatory", "requisite", "optional");
        if (!inactive) {
            located.numbers("index");
        }
        return located.children(
                Shape.of("host").texts("transport", "name", "port", "socket"),
                Shape.of("snapshot").texts("name"),
                Shape.of("config").texts("file"),
                Shape.whole("initiator"),
                Shape.whole("address"),
                Shape.whole("auth"),
                Shape.whole("seclabel"),
                Shape.whole("encryption"),
                Shape.whole("reservations"),
                Shape.whole("slices"),
                Shape.whole("ssl"),
                Shape.whole("cookies"),
                Shape.whole("readahead"),
                Shape.whole("timeout"),
                Shape.whole("identity"),
                Shape.whole("reconnect"));
    }
}
