package org.hyperbean.drivers.test;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NodeInfo;

/** Reads the figures of a host out of a node file, in the order in which the reference reads them. */
record NodeFigures(XmlElement root) {
    /** The room for the model's name in {@code virNodeInfo}, in bytes, without the closing zero. */
    private static final int MODEL_MAX = 31;

    /**
     * The figures; those that the file does not have are the usual ones.
     *
     * @throws LibvirtException XML error: something is not a number; internal error: the model's name is too long
     */
    NodeInfo read() {
        NodeInfo usual = DefaultNode.INFO;
        int nodes = cpu("nodes", usual.nodes());
        int sockets = cpu("sockets", usual.sockets());
        int cores = cpu("cores", usual.cores());
        int threads = cpu("threads", usual.threads());
        int all = cores * threads * sockets * nodes;
        int active = cpu("active", all);
        int mhz = cpu("mhz", usual.mhz());
        String model = text("cpu", "model").orElse(usual.model());
        if (model.getBytes(StandardCharsets.UTF_8).length > MODEL_MAX) {
            throw TestErrors.internal("Model " + model + " too big for destination");
        }
        long memory = number(
                text("memory"), "memory", usual.memoryKiB(), text -> Numbers.unsignedLong(text, Numbers.DECIMAL));
        // More processors than there can be are not active.
        int cpus = Integer.compareUnsigned(active, all) < 0 ? active : all;
        return new NodeInfo(model, memory, cpus, mhz, nodes, sockets, cores, threads);
    }

    private int cpu(String part, int usual) {
        return (int) number(text("cpu", part), "cpu " + part, usual, text -> Numbers.unsigned(text, Numbers.DECIMAL));
    }

    private Optional<String> text(String... path) {
        return root.descendantText(path);
    }

    private static long number(Optional<String> text, String name, long usual, Function<String, Optional<Long>> parse) {
        return text.map(found -> parse.apply(found)
                        .orElseThrow(() -> LibvirtException.of(
                                ErrorCode.XML_ERROR, ErrorDomain.TEST, "invalid node " + name + " value")))
                .orElse(usual);
    }
}
