package org.hyperbean.host.schema;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Optional;

/** The functions of libxml2 that validating takes. Their signatures are those of its headers, unchanged since 2.6. */
enum LibXml {
    READ_MEMORY("xmlReadMemory", ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT),
    FREE_DOCUMENT("xmlFreeDoc", null, ADDRESS),
    NEW_PARSER("xmlRelaxNGNewParserCtxt", ADDRESS, ADDRESS),
    SILENCE_PARSER("xmlRelaxNGSetParserStructuredErrors", null, ADDRESS, ADDRESS, ADDRESS),
    PARSE("xmlRelaxNGParse", ADDRESS, ADDRESS),
    FREE_PARSER("xmlRelaxNGFreeParserCtxt", null, ADDRESS),
    NEW_VALIDATOR("xmlRelaxNGNewValidCtxt", ADDRESS, ADDRESS),
    LISTEN("xmlRelaxNGSetValidStructuredErrors", null, ADDRESS, ADDRESS, ADDRESS),
    VALIDATE("xmlRelaxNGValidateDoc", JAVA_INT, ADDRESS, ADDRESS),
    FREE_VALIDATOR("xmlRelaxNGFreeValidCtxt", null, ADDRESS);

    private static final String LIBRARY = "libxml2.so.2";

    private final MethodHandle handle;

    LibXml(String function, MemoryLayout result, MemoryLayout... parameters) {
        FunctionDescriptor descriptor =
                result == null ? FunctionDescriptor.ofVoid(parameters) : FunctionDescriptor.of(result, parameters);
        handle = Library.SYMBOLS
                .map(symbols -> bind(symbols, function, descriptor))
                .orElse(null);
    }

    /** Whether this host has the library. */
    static boolean isPresent() {
        return Library.SYMBOLS.isPresent();
    }

    /** Calls a function that answers with an address. */
    MemorySegment address(Object... arguments) {
        return (MemorySegment) invoke(arguments);
    }

    /** Calls a function that answers with a number. */
    int number(Object... arguments) {
        return (int) invoke(arguments);
    }

    /** Calls a function that answers with nothing. */
    void run(Object... arguments) {
        invoke(arguments);
    }

    private Object invoke(Object[] arguments) {
        try {
            return handle.invokeExact(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(name() + " cannot be called", e);
        }
    }

    /** Finding a function by its name is restricted since a wrong signature would crash the JVM. */
    @SuppressWarnings("restricted")
    private static MethodHandle bind(SymbolLookup symbols, String function, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(function), descriptor)
                .asSpreader(Object[].class, descriptor.argumentLayouts().size())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /** The library, for as long as the process lives. */
    private static final class Library {
        static final Optional<SymbolLookup> SYMBOLS = open();

        @SuppressWarnings("restricted")
        private static Optional<SymbolLookup> open() {
            try {
                return Optional.of(SymbolLookup.libraryLookup(LIBRARY, Arena.global()));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }
}
