package org.hyperbean.driver;

/**
 * The security driver that confines guests: model name and domain of interpretation, both empty where there is none.
 */
public record SecurityModel(String model, String doi) {
    /** No confinement. */
    public static final SecurityModel NONE = new SecurityModel("", "");
}
