package org.hyperbean.driver;

import java.util.Optional;

/**
 * A wish for a connection.
 *
 * @param name the URI or an alias; empty when the daemon is to choose
 * @param readOnly whether only reading is wanted
 */
public record OpenRequest(Optional<String> name, boolean readOnly, Identity identity) {}
