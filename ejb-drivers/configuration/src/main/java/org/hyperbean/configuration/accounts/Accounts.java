package org.hyperbean.configuration.accounts;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.driver.Role;

/**
 * The accounts of all faces: {@value #ADMIN}, whose password lies in a file of its own, and those of the accounts file.
 * Both are read at each login, so that a change needs no restart. A file that others than its owner can read or write
 * is not used.
 */
public final class Accounts {
    static final String ADMIN = "admin";

    private static final System.Logger LOG = System.getLogger(Accounts.class.getName());
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path adminPasswordFile;
    private final Path accountsFile;

    /** The accounts that stand in two files, of which either may be missing. */
    public Accounts(Path adminPasswordFile, Path accountsFile) {
        this.adminPasswordFile = adminPasswordFile;
        this.accountsFile = accountsFile;
    }

    /** The account with a name. */
    public Optional<Account> find(String name) {
        if (name.equals(ADMIN)) {
            return read(adminPasswordFile)
                    .map(String::strip)
                    .filter(password -> !password.isEmpty())
                    .map(password -> new Account(ADMIN, Role.ADMINISTRATOR, new Account.KeptReadable(password)));
        }
        return read(accountsFile).stream()
                .flatMap(String::lines)
                .flatMap(this::account)
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    private Stream<Account> account(String line) {
        try {
            return AccountLine.parse(line).stream();
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "{0} has a line that is no account: {1}", accountsFile, e.getMessage());
            return Stream.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                LOG.log(Level.ERROR, "{0} is not used: others than its owner can read or write it", file);
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "nobody can log in by " + file, e);
            return Optional.empty();
        }
    }
}
