package org.hyperbean.configuration.accounts;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.driver.Role;

/**
 * The command behind {@code hyperbean passwd}: gives an account of the accounts file a password that is typed, or read
 * from the standard input, or removes the account.
 */
public final class PasswordCommand {
    private static final Pattern NAME = Pattern.compile("[\\w.@+-]{1,128}", Pattern.UNICODE_CHARACTER_CLASS);

    private final Path file;
    private final String name;
    private Role role = Role.ADMINISTRATOR;
    private boolean readable;
    private boolean delete;

    private PasswordCommand(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Takes the accounts file, a name, and any of {@code --reader}, {@code --readable}, {@code --delete}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || !NAME.matcher(arguments[1]).matches() || arguments[1].equals(Accounts.ADMIN)) {
            fail(
                    "usage: passwd NAME [--reader] [--readable] [--delete]; the password of admin lies in etc/admin-password");
        }
        PasswordCommand command = new PasswordCommand(Path.of(arguments[0]), arguments[1]);
        List.of(arguments).subList(2, arguments.length).forEach(command::option);
        command.run();
    }

    private void option(String option) {
        switch (option) {
            case "--reader" -> role = Role.READER;
            case "--readable" -> readable = true;
            case "--delete" -> delete = true;
            default -> fail("unknown argument " + option);
        }
    }

    private void run() throws IOException {
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        boolean existed = lines.removeIf(line -> line.startsWith(name + ":"));
        if (delete && !existed) {
            fail("there is no account " + name);
        }
        if (!delete) {
            String password = readPassword().orElse("");
            if (password.isEmpty()) {
                fail("an empty password is none");
            }
            lines.add(AccountLine.format(new Account(name, role, secret(password))));
        }
        write(lines);
    }

    private Account.Secret secret(String password) {
        return readable
                ? new Account.KeptReadable(password)
                : new Account.KeptHidden(ScramVerifier.derive(Account.normalized(password)));
    }

    private void write(List<String> lines) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path replacement = Files.createTempFile(
                folder,
                ".accounts",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(replacement, lines);
        Files.move(replacement, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Optional<String> readPassword() throws IOException {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            return terminal.map(console -> console.readPassword("password of %s: ", name))
                    .map(String::new);
        }
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(input.readLine());
    }

    private static void fail(String reason) {
        System.err.println("hyperbean: " + reason);
        System.exit(2);
    }
}
