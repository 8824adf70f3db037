package org.hyperbean.rpc.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a folder of declaration files and writes the Java sources they stand for. */
public final class Generator {
    private Generator() {}

    /**
     * Runs the generator.
     *
     * @param arguments the folder of {@code .rpc} files, the folder for Java sources
     * @throws IOException if a file cannot be read or written
     * @throws DeclarationException if a declaration cannot be understood
     */
    public static void main(String... arguments) throws IOException {
        run(arguments, Generator::generate);
    }

    /** Reads the declarations and writes what is made of them; takes the arguments of {@link #main}. */
    static void run(String[] arguments, Function<Map<String, DeclarationFile>, List<JavaFile>> generator)
            throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected: DECLARATIONS SOURCES");
        }
        SourceFolder target = new SourceFolder(Path.of(arguments[1]));
        target.write(generator.apply(DeclarationFile.readAll(Path.of(arguments[0]))));
    }

    /** The sources of all declaration files. */
    static List<JavaFile> generate(Map<String, DeclarationFile> files) {
        return files.values().stream()
                .flatMap(file -> sources(new Scope(file, files)).stream())
                .toList();
    }

    private static List<JavaFile> sources(Scope scope) {
        DeclarationFile file = scope.file();
        Checks.check(file);
        List<JavaFile> sources = new ArrayList<>();
        sources.add(packageInfo(scope));
        if (!file.constants().isEmpty()) {
            sources.add(ConstantsEmitter.emit(scope));
        }
        file.enumerations().forEach(enumeration -> sources.add(EnumEmitter.emit(scope, enumeration)));
        file.unions().forEach(union -> sources.add(UnionEmitter.emit(scope, union)));
        RecordEmitter records = new RecordEmitter(scope);
        Scope.structs(file).forEach(struct -> sources.add(records.emit(struct)));
        file.number().ifPresent(number -> {
            ProceduresEmitter procedures = new ProceduresEmitter(scope);
            sources.add(procedures.emit(number));
            CodecTableEmitter.emit(scope, procedures.argumentsClass(), ProcedureDeclaration::arguments)
                    .ifPresent(sources::add);
            CodecTableEmitter.emit(scope, procedures.resultsClass(), ProcedureDeclaration::result)
                    .ifPresent(sources::add);
        });
        return sources;
    }

    private static JavaFile packageInfo(Scope scope) {
        String text = "/** %s */\npackage %s;\n".formatted(scope.file().comment(), scope.packageName());
        return new JavaFile(scope.packageName(), "package-info", text);
    }
}
