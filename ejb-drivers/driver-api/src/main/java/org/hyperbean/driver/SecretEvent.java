package org.hyperbean.driver;

/** Something that happened to a secret. */
public sealed interface SecretEvent extends Event {
    /** {@code VIR_SECRET_EVENT_DEFINED}. */
    int DEFINED = 0;

    /** {@code VIR_SECRET_EVENT_UNDEFINED}. */
    int UNDEFINED = 1;

    /** The secret that it happened to. */
    Secret secret();

    @Override
    default EventFamily family() {
        return EventFamily.SECRET;
    }

    /**
     * A step in a secret's life.
     *
     * @param type of {@code virSecretEventLifecycleType}
     */
    record Lifecycle(Secret secret, int type, int detail) implements SecretEvent {}

    /** The secret has another value. */
    record ValueChanged(Secret secret) implements SecretEvent {}
}
