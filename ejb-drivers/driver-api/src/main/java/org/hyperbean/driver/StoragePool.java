package org.hyperbean.driver;

import java.util.UUID;

/** What names a storage pool to a client. */
public record StoragePool(String name, UUID uuid) {}
