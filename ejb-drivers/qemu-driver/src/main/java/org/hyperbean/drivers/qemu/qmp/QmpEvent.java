package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonObject;

/**
 * Something that QEMU reports of its own accord.
 *
 * @param name such as {@code SHUTDOWN}
 * @param data what the event carries; empty where it carries nothing
 */
public record QmpEvent(String name, JsonObject data) {}
