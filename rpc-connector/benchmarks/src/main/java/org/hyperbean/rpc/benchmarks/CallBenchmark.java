package org.hyperbean.rpc.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoRet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Calls per second over one connection, which all of the benchmark's threads share. The domain is the one that
 * {@code test:///default} begins with, so any daemon can be asked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CallBenchmark {
    /** Where the daemon is; given by {@code -p uri=…}. */
    @Param("test+unix:///default")
    public String uri;

    private LibvirtConnection connection;
    private RemoteDomain domain;

    @Setup
    public void open() {
        connection = LibvirtConnection.open(uri);
        domain = connection.domainLookupByName("test");
    }

    /** The shortest call that asks a driver. */
    @Benchmark
    public DomainGetInfoRet info() {
        return domain.getInfo();
    }

    /** A call whose answer is a document of two kilobytes. */
    @Benchmark
    public String document() {
        return domain.getXmlDesc(0);
    }

    @TearDown
    public void close() {
        connection.close();
    }
}
