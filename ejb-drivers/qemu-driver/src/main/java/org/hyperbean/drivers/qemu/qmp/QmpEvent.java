package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonObject;
import java.time.Instant;

/**
 * Something that QEMU reports of its own accord.
 *
 * @param name such as {@code SHUTDOWN}
 * @param time when it happened, by QEMU's clock
 * @param data what the event carries; empty where it carries nothing
 */
public record QmpEvent(String name, Instant time, JsonObject data) {}
