package org.hyperbean.rpc.protocol;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what fuzzing begins with: a message with the arguments and one with the result of each procedure. */
public final class FuzzSeeds {
    private FuzzSeeds() {}

    /** Takes the fuzzer's folder: its {@code seeds} get a file for each message, its {@code found} is made. */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        Files.createDirectories(work.resolve("found"));
        Path folder = Files.createDirectories(work.resolve("seeds"));
        RandomValues values = new RandomValues(4);
        for (Carried carried : Carried.all().toList()) {
            Path file = folder.resolve(carried.name().replace(' ', '-'));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                carried.message(values.value(carried.type())).writeTo(out);
            }
        }
    }
}
