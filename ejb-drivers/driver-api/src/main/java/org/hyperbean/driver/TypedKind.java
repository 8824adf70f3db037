package org.hyperbean.driver;

/** The kinds of typed parameters, by libvirt's names for them. */
public enum TypedKind {
    INT("int"),
    UINT("uint"),
    LLONG("llong"),
    ULLONG("ullong"),
    DOUBLE("double"),
    BOOLEAN("boolean"),
    STRING("string");

    private final String label;

    TypedKind(String label) {
        this.label = label;
    }

    /** What libvirt's errors call it. */
    public String label() {
        return label;
    }
}
