package org.hyperbean.driver;

import java.util.UUID;

/**
 * What names a secret to a client.
 *
 * @param usageType of {@code virSecretUsageType}
 * @param usageId what the secret is for, empty if its type knows no such thing
 */
public record Secret(UUID uuid, int usageType, String usageId) {}
