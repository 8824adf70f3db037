package org.hyperbean.drivers.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.driver.Secret;
import org.hyperbean.driver.SecretEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {
    private static final UUID ID = UUID.fromString("5b1f0e6c-0000-4000-8000-00000000aaa1");

    @TempDir
    private Path folder;

    private final List<SecretEvent> events = new ArrayList<>();

    @Test
    void definitionAndValueOutliveTheDaemon() throws IOException {
        Secret secret = open().define(document("no", "no"));
        open().setValue(ID, value("abc"));

        KeptSecrets later = open();
        assertThat(later.get(ID).secret()).isEqualTo(secret);
        assertThat(new HostSecretContents(later).value(secret, 0)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobodyElseCanReadTheFiles() throws IOException {
        KeptSecrets secrets = open();
        secrets.define(document("no", "no"));
        secrets.setValue(ID, value("abc"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void ephemeralSecretsLeaveNothingOnTheDisk() throws IOException {
        KeptSecrets secrets = open();
        secrets.define(document("yes", "no"));
        secrets.setValue(ID, value("abc"));
        assertThat(folder).isEmptyDirectory();

        secrets.define(document("no", "no"));
        assertThat(open().get(ID).value()).isPresent();

        secrets.define(document("yes", "no"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void privateSecretsStayPrivate() throws IOException {
        KeptSecrets secrets = open();
        Secret secret = secrets.define(document("no", "yes"));
        secrets.setValue(ID, value("abc"));
        assertThatThrownBy(() -> new HostSecretContents(secrets).value(secret, 0))
                .hasMessage("Invalid secret: secret is private");
        assertThatThrownBy(() -> secrets.define(document("no", "no")))
                .hasMessage("internal error: cannot change private flag on existing secret");
        assertThat(secrets.get(ID)).asString().doesNotContain("abc");
    }

    @Test
    void eachStepIsToldOf() throws IOException {
        KeptSecrets secrets = open();
        Secret secret = secrets.define(document("no", "no"));
        secrets.setValue(ID, value("abc"));
        secrets.undefine(ID);
        assertThat(events)
                .containsExactly(
                        new SecretEvent.Lifecycle(secret, SecretEvent.DEFINED, 0),
                        new SecretEvent.ValueChanged(secret),
                        new SecretEvent.Lifecycle(secret, SecretEvent.UNDEFINED, 0));
        assertThat(folder).isEmptyDirectory();
    }

    private KeptSecrets open() throws IOException {
        KeptSecrets secrets = new KeptSecrets(new SecretFiles(folder), events::add);
        secrets.load();
        return secrets;
    }

    private static SecretValue value(String text) {
        return SecretValue.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SecretDocument document(String ephemeral, String isPrivate) {
        return SecretDocument.parse(
                "<secret ephemeral='%s' private='%s'><uuid>%s</uuid><usage type='ceph'><name>n</name></usage></secret>"
                        .formatted(ephemeral, isPrivate, ID));
    }
}
