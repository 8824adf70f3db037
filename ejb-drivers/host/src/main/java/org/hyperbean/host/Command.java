package org.hyperbean.host;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * An external program to run: the only way in which the daemon runs one. It is a list of arguments that no shell ever
 * sees; the program gets the environment that is named here and nothing else, and of the daemon's descriptors only the
 * standard three.
 *
 * <p>A command is a value: the methods that add to it give a new one.
 *
 * <p>Threads: {@code run} waits on the caller's thread. A program's output is read by two platform threads of its own,
 * because reading a pipe would hold the carrier of a virtual thread; {@link CommandOutput} says what they share with
 * the caller.
 */
public final class Command {
    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);
    private static final int DEFAULT_OUTPUT_LIMIT = 10 * 1024 * 1024;
    private static final String SESSION_STARTER = "/usr/bin/setsid";

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path folder;
    private final byte[] input;
    private final Duration deadline;
    private final int outputLimit;

    private Command(
            List<String> arguments,
            Map<String, String> environment,
            Path folder,
            byte[] input,
            Duration deadline,
            int outputLimit) {
        this.arguments = arguments;
        this.environment = environment;
        this.folder = folder;
        this.input = input;
        this.deadline = deadline;
        this.outputLimit = outputLimit;
    }

    /** A program, by absolute path or by a name that is looked up in the daemon's {@code PATH}, and its arguments. */
    public static Command of(String program, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst(program);
        return of(all);
    }

    /** A whole argument list, beginning with the program. */
    public static Command of(List<String> arguments) {
        return new Command(
                List.copyOf(arguments), Map.of(), Path.of("/"), new byte[0], DEFAULT_DEADLINE, DEFAULT_OUTPUT_LIMIT);
    }

    /** The command with a variable in its environment. */
    public Command withEnvironment(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.put(name, value);
        return new Command(arguments, more, folder, input, deadline, outputLimit);
    }

    /** The command with variables of the daemon's own environment, where they are set. */
    public Command withInherited(String... names) {
        Command more = this;
        for (String name : names) {
            String value = System.getenv(name);
            more = value == null ? more : more.withEnvironment(name, value);
        }
        return more;
    }

    /** The command in a working folder; without one it is the root. */
    public Command in(Path newFolder) {
        return new Command(arguments, environment, newFolder, input, deadline, outputLimit);
    }

    /** The command with bytes on its standard input; without them it reads an empty file. */
    public Command withInput(byte[] bytes) {
        return new Command(arguments, environment, folder, bytes.clone(), deadline, outputLimit);
    }

    /** The command with a time after which it is killed; 30 seconds without one. */
    public Command within(Duration newDeadline) {
        return new Command(arguments, environment, folder, input, newDeadline, outputLimit);
    }

    /** The command with a bound, in bytes, on what each of its outputs may say; 10 MiB without one. */
    public Command withOutputLimit(int bytes) {
        return new Command(arguments, environment, folder, input, deadline, bytes);
    }

    /** The argument list, beginning with the program. */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * Runs the program and expects that it succeeds.
     *
     * @throws LibvirtException internal error that quotes the command and its standard error when it fails, does not
     *     end in time or says too much; system error when it cannot be started
     */
    public CommandResult run() {
        CommandResult result = runAnyStatus();
        if (result.exitStatus() != 0) {
            throw failed("unexpected exit status " + result.exitStatus() + errorSuffix(result.errors()));
        }
        return result;
    }

    /**
     * Runs the program, whatever exit status it ends with.
     *
     * @throws LibvirtException as {@link #run} does, but not for the exit status
     */
    public CommandResult runAnyStatus() {
        Process process =
                start(builder(arguments).redirectInput(input.length == 0 ? Redirect.from(DEV_NULL) : Redirect.PIPE));
        CommandOutput output = new CommandOutput(process, process.getInputStream(), outputLimit, "output");
        CommandOutput errors = new CommandOutput(process, process.getErrorStream(), outputLimit, "errors");
        try {
            feed(process);
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed("did not end within " + deadline.toMillis() + " ms" + errorSuffix(errors.text()));
            }
            output.awaitEnd();
            errors.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was given up: the daemon stops").causedBy(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (output.isOverLimit() || errors.isOverLimit()) {
            throw failed("said more than " + outputLimit + " bytes");
        }
        return new CommandResult(process.exitValue(), output.text(), errors.text());
    }

    /**
     * Starts the program in a session of its own, so that neither the end of the daemon nor a signal to its terminal
     * ends it. What it says is appended to a file. While the daemon lives the program is its child and leaves no
     * zombie.
     *
     * @throws LibvirtException system error when it cannot be started
     */
    public Process startDaemon(Path log) {
        List<String> inSession = new ArrayList<>(arguments);
        inSession.addFirst(SESSION_STARTER);
        return start(builder(inSession)
                .redirectInput(Redirect.from(DEV_NULL))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true));
    }

    /**
     * Starts the program for a conversation over its standard input and output, which lasts until one side ends it.
     *
     * @throws LibvirtException system error when it cannot be started
     */
    public Conversation converse() {
        return new Conversation(start(builder(arguments)));
    }

    /** The command as it would be typed, with its environment in front. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        environment.forEach((name, value) -> words.add(name + "=" + quoted(value)));
        arguments.forEach(argument -> words.add(quoted(argument)));
        return String.join(" ", words);
    }

    private static final java.io.File DEV_NULL = new java.io.File("/dev/null");

    private ProcessBuilder builder(List<String> list) {
        ProcessBuilder builder = new ProcessBuilder(list).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            String text = "cannot execute binary " + arguments.getFirst() + ": " + SystemErrors.reason(e);
            throw LibvirtException.systemError(ErrorDomain.NONE, SystemErrors.number(e), text)
                    .causedBy(e);
        }
    }

    /** Programs that do not read their input to its end are not at fault: their exit status tells. */
    private void feed(Process process) {
        if (input.length == 0) {
            return;
        }
        Thread.ofPlatform().daemon().name("command-input").start(() -> {
            try (OutputStream pipe = process.getOutputStream()) {
                pipe.write(input);
            } catch (IOException e) {
                System.getLogger(Command.class.getName()).log(System.Logger.Level.DEBUG, "input was not read", e);
            }
        });
    }

    private LibvirtException failed(String how) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, "Child process (" + this + ") " + how);
    }

    private static String errorSuffix(String errors) {
        return errors.isEmpty() ? "" : ": " + errors.strip();
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.chars().allMatch(Command::isPlain);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int letter) {
        return Character.isLetterOrDigit(letter) || "/._-+=:,@%".indexOf(letter) >= 0;
    }
}
