package org.hyperbean.documents.domain;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <topology>} element of {@code <cpu>}: how processors are put together. */
public record CpuTopology(long sockets, long dies, long cores, long threads) {
    private static final long MOST = 0xFFFF_FFFFL;

    static CpuTopology parse(XmlElement topology) {
        return new CpuTopology(
                XmlValues.required(topology, "sockets", XmlValues::positive),
                XmlValues.positive(topology, "dies").orElse(1L),
                XmlValues.required(topology, "cores", XmlValues::positive),
                XmlValues.required(topology, "threads", XmlValues::positive));
    }

    void format(XmlWriter out) {
        out.element("topology")
                .attribute("sockets", sockets)
                .attribute("dies", dies)
                .attribute("cores", cores)
                .attribute("threads", threads)
                .end();
    }

    /** How many processors that makes. */
    public long processors() {
        return sockets * dies * cores * threads;
    }

    void validate() {
        BigInteger total = LongStream.of(sockets, dies, cores, threads)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
        if (total.compareTo(BigInteger.valueOf(MOST)) > 0) {
            throw XmlErrors.unsupported("cpu topology results in more than %d cpus".formatted(MOST));
        }
    }
}
