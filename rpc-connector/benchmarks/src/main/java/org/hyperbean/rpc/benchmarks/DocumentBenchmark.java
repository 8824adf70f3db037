package org.hyperbean.rpc.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a domain of five kilobytes takes to read, with its defaults and checks, and to write. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DocumentBenchmark {
    /** A hypervisor that takes documents as they stand. */
    private static final DomainRules AS_IT_STANDS = document -> document;

    private String text;
    private DomainDocument document;

    @Setup
    public void read() throws IOException {
        try (InputStream in = DocumentBenchmark.class.getResourceAsStream("domain.xml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        document = parse();
    }

    /** From text to a checked document. */
    @Benchmark
    public DomainDocument parse() {
        return DomainDocument.parse(text, ParseOptions.DEFINITION, AS_IT_STANDS);
    }

    /** From a document to text. */
    @Benchmark
    public String format() {
        return document.format(FormatOptions.DEFINITION);
    }
}
