package org.hyperbean.configuration.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts as the command writes them, and files that are not as they should be. */
class AccountsTest {
    @TempDir
    private Path folder;

    @Test
    void theCommandMakesAccountsThatHideThePassword() throws IOException {
        passwd("secret\n", "fred");
        assertThat(Files.readString(file()))
                .startsWith("fred:admin:SCRAM-SHA-256$")
                .doesNotContain("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        Account fred = find("fred");
        assertThat(fred.matches("secret")).isTrue();
        assertThat(fred.matches("other")).isFalse();
        assertThat(fred.readablePassword()).isEmpty();
        assertThat(fred.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.READER);
    }

    @Test
    void anAccountCanKeepItsPasswordReadableAndOnlyRead() throws IOException {
        passwd("sec:ret\n", "digest", "--readable", "--reader");
        Account account = find("digest");
        assertThat(account.readablePassword()).contains("sec:ret");
        assertThat(account.roles()).containsExactly(Role.READER);
        assertThat(account.toString()).doesNotContain("sec:ret");
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndOthersStay() throws IOException {
        Files.writeString(file(), "# people\nfred:reader:READABLE$one\nanna:reader:READABLE$two\n");
        passwd("three\n", "fred");
        assertThat(find("fred").matches("three")).isTrue();
        assertThat(find("anna").matches("two")).isTrue();
        passwd("", "anna", "--delete");
        assertThat(Files.readAllLines(file())).hasSize(2).first().isEqualTo("# people");
    }

    @Test
    void theSameLettersAreTheSamePasswordHoweverTyped() throws IOException {
        passwd("caf\u00e9\n", "fred");
        assertThat(find("fred").matches("cafe\u0301")).isTrue();
    }

    @Test
    void aFileThatOthersCanReadIsNotUsed() throws IOException {
        passwd("secret\n", "fred");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(accounts().find("fred")).isEmpty();
    }

    @Test
    void aLineThatIsNoneHidesNoOther() throws IOException {
        Files.writeString(file(), "fred\nfred:king:READABLE$one\nfred:reader:nonsense\nfred:reader:READABLE$one\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThat(find("fred").matches("one")).isTrue();
    }

    @Test
    void withoutFilesThereIsNobody() {
        assertThat(accounts().find("admin")).isEmpty();
        assertThat(accounts().find("fred")).isEmpty();
    }

    private void passwd(String input, String name, String... options) throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            String[] arguments = new String[options.length + 2];
            arguments[0] = file().toString();
            arguments[1] = name;
            System.arraycopy(options, 0, arguments, 2, options.length);
            PasswordCommand.main(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private Account find(String name) {
        return accounts().find(name).orElseThrow();
    }

    private Accounts accounts() {
        return new Accounts(folder.resolve("admin-password"), file());
    }

    private Path file() {
        return folder.resolve("accounts");
    }
}
