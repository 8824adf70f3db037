package org.hyperbean.driver;

import java.util.UUID;

/** What names a network filter to a client. */
public record Nwfilter(String name, UUID uuid) {}
