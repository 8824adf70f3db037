package org.hyperbean.drivers.secret;

import java.util.Optional;
import org.hyperbean.documents.secret.SecretDocument;
import org.hyperbean.documents.secret.SecretPurpose;
import org.hyperbean.driver.Secret;

/** A secret as it is at one moment. */
record KeptSecret(SecretDocument document, Optional<SecretValue> value) {
    private static final int NO_USAGE = 0;

    Secret secret() {
        return new Secret(
                document.uuid(),
                document.usage().map(usage -> usage.type().number()).orElse(NO_USAGE),
                usageId());
    }

    /** What the secret is for; empty when that is not said. */
    String usageId() {
        return document.usage().map(SecretPurpose::id).orElse("");
    }

    boolean isFor(int usageType, String usageId) {
        return document.usage()
                .filter(usage ->
                        usage.type().number() == usageType && usage.id().equals(usageId))
                .isPresent();
    }

    KeptSecret withValue(SecretValue newValue) {
        return new KeptSecret(document, Optional.of(newValue));
    }

    KeptSecret withDocument(SecretDocument newDocument) {
        return new KeptSecret(newDocument, value);
    }
}
