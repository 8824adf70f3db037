package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountStoreTest {
    @TempDir
    Path folder;

    @Test
    void theAdministratorLogsInWithThePasswordOfTheFileAsItIsNow() throws IOException {
        Path file = folder.resolve("admin-password");
        AccountStore store = new AccountStore(file);
        assertThat(login(store, "admin", "")).isFalse();

        Files.writeString(file, "first\n");
        assertThat(login(store, "admin", "first")).isTrue();
        assertThat(login(store, "admin", "second")).isFalse();
        assertThat(login(store, "root", "first")).isFalse();

        Files.writeString(file, "second\n");
        assertThat(login(store, "admin", "second")).isTrue();
    }

    @Test
    void anEmptyFileLetsNobodyIn() throws IOException {
        Path file = folder.resolve("admin-password");
        Files.writeString(file, "\n");

        assertThat(login(new AccountStore(file), "admin", "")).isFalse();
    }

    private static boolean login(AccountStore store, String name, String password) {
        CredentialValidationResult result = store.validate(new UsernamePasswordCredential(name, password));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerGroups().contains("admin");
    }
}
