package org.hyperbean.driver;

/** The label that confines one running domain, and whether the host enforces it. */
public record SecurityLabel(String label, boolean enforcing) {
    /** An unconfined domain. */
    public static final SecurityLabel NONE = new SecurityLabel("", false);
}
