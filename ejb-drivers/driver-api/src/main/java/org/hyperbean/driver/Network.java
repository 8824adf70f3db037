package org.hyperbean.driver;

import java.util.UUID;

/** What names a virtual network to a client. */
public record Network(String name, UUID uuid) {}
