package org.hyperbean.functional;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs as a user would, in the C locale, and gives back what they printed. */
final class Program {
    private Program() {}

    /** How a program ended and what it printed. */
    record Result(int exitCode, String output, String errors) {
        /** The standard output of a program that must have succeeded. */
        String stdout() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + "\n" + output + errors);
            }
            return output;
        }
    }

    /** Whether a program is on the PATH. */
    static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** Runs a program to its end; one that takes longer than the limit is killed and fails the test. */
    static Result run(Duration limit, List<String> command) {
        try {
            Path out = Files.createTempFile("program", ".out");
            Path err = Files.createTempFile("program", ".err");
            Process process = start(command, out, err);
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            Result result = new Result(ended ? process.exitValue() : -1, text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            if (!ended) {
                throw new AssertionError(command + " did not end within " + limit + "\n" + result);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts a program in the background with its output going to files. */
    static Process start(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder.redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
