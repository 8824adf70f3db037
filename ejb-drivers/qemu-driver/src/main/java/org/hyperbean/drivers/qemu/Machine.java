package org.hyperbean.drivers.qemu;

import java.util.Optional;

/**
 * A kind of machine that an emulator offers.
 *
 * @param alias another name for it, such as {@code pc}
 */
public record Machine(String name, Optional<String> alias, long maximumCpus, boolean deprecated) {}
