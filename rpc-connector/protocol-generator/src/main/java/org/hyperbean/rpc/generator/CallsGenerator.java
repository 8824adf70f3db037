package org.hyperbean.rpc.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a folder of declaration files and writes the client's calls: those of the programs that declare objects. */
public final class CallsGenerator {
    private CallsGenerator() {}

    /**
     * Runs the generator.
     *
     * @param arguments the folder of {@code .rpc} files, the folder for Java sources
     * @throws IOException if a file cannot be read or written
     * @throws DeclarationException if a declaration cannot be understood
     */
    public static void main(String... arguments) throws IOException {
        Generator.run(arguments, CallsGenerator::generate);
    }

    /** The calls of all programs that declare objects. */
    static List<JavaFile> generate(Map<String, DeclarationFile> files) {
        return files.values().stream()
                .filter(file -> !file.objects().isEmpty())
                .flatMap(file -> sources(new ClientScope(file, files)).stream())
                .toList();
    }

    private static List<JavaFile> sources(ClientScope scope) {
        List<JavaFile> sources = new ArrayList<>();
        sources.add(packageInfo(scope));
        CallsEmitter calls = new CallsEmitter(scope);
        sources.add(calls.program());
        scope.objects().forEach(object -> {
            sources.add(calls.object(object));
            EventKindsEmitter.emit(scope, object).ifPresent(sources::add);
        });
        return sources;
    }

    private static JavaFile packageInfo(ClientScope scope) {
        String text = "/** The calls of program {@code %s} for a client. %s */\npackage %s;\n"
                .formatted(scope.file().name(), scope.file().comment(), scope.packageName());
        return new JavaFile(scope.packageName(), "package-info", text);
    }
}
