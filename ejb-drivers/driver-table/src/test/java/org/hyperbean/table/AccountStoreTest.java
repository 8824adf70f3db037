package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hyperbean.configuration.accounts.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountStoreTest {
    @TempDir
    Path folder;

    @Test
    void theAdministratorLogsInWithThePasswordOfTheFileAsItIsNow() throws IOException {
        Path file = folder.resolve("admin-password");
        AccountStore store = store(file);
        assertThat(login(store, "admin", "")).isFalse();

        write(file, "first\n");
        assertThat(login(store, "admin", "first")).isTrue();
        assertThat(login(store, "admin", "second")).isFalse();
        assertThat(login(store, "root", "first")).isFalse();

        write(file, "second\n");
        assertThat(login(store, "admin", "second")).isTrue();
    }

    @Test
    void anEmptyFileLetsNobodyIn() throws IOException {
        Path file = folder.resolve("admin-password");
        write(file, "\n");

        assertThat(login(store(file), "admin", "")).isFalse();
    }

    private static AccountStore store(Path file) {
        return new AccountStore(new Accounts(file, file.resolveSibling("accounts")));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static boolean login(AccountStore store, String name, String password) {
        CredentialValidationResult result = store.validate(new UsernamePasswordCredential(name, password));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerGroups().contains("admin");
    }
}
