package org.hyperbean.host.schema;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A schema that libxml2 has read. It stays in memory as long as the process.
 *
 * <p>libxml2 keeps what it is doing in a context for each document, but a schema is not made for several threads:
 * {@code lock} lets one validate at a time, as libvirt does. A validation reads nothing but memory.
 */
final class RelaxNgSchema {
    /** XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING: nothing is fetched, nothing is printed. */
    private static final int QUIETLY = 1 << 11 | 1 << 5 | 1 << 6;

    private final ReentrantLock lock = new ReentrantLock();
    private final Path file;
    private final MemorySegment schema;

    private RelaxNgSchema(Path file, MemorySegment schema) {
        this.file = file;
        this.schema = schema;
    }

    /** Reads a schema; empty when libxml2 cannot make sense of it. */
    static Optional<RelaxNgSchema> read(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parser = LibXml.NEW_PARSER.address(arena.allocateFrom(file.toString()));
            LibXml.SILENCE_PARSER.run(parser, new Complaints().listener(arena), MemorySegment.NULL);
            MemorySegment schema = LibXml.PARSE.address(parser);
            LibXml.FREE_PARSER.run(parser);
            return schema.address() == 0 ? Optional.empty() : Optional.of(new RelaxNgSchema(file, schema));
        }
    }

    /** What is wrong with a document; empty when nothing is. */
    Optional<String> complaint(String document) {
        lock.lock();
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            MemorySegment text = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            MemorySegment tree = LibXml.READ_MEMORY.address(
                    text, bytes.length, MemorySegment.NULL, arena.allocateFrom("UTF-8"), QUIETLY);
            if (tree.address() == 0) {
                return Optional.of("Unable to validate doc against " + file + "\n");
            }
            try {
                return validate(tree, arena);
            } finally {
                LibXml.FREE_DOCUMENT.run(tree);
            }
        } finally {
            lock.unlock();
        }
    }

    private Optional<String> validate(MemorySegment tree, Arena arena) {
        Complaints complaints = new Complaints();
        MemorySegment validator = LibXml.NEW_VALIDATOR.address(schema);
        try {
            LibXml.LISTEN.run(validator, complaints.listener(arena), MemorySegment.NULL);
            return LibXml.VALIDATE.number(validator, tree) == 0
                    ? Optional.empty()
                    : Optional.of("Unable to validate doc against %s\n%s".formatted(file, complaints));
        } finally {
            LibXml.FREE_VALIDATOR.run(validator);
        }
    }
}
