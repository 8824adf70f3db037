package org.hyperbean.driver;

/** What is in one secret. Flags are those of libvirt's functions. */
public interface SecretContents {
    /** The document, which never has the value in it. */
    default String xml(Secret secret, int flags) {
        throw Api.SECRET_GET_XML_DESC.unsupported();
    }

    /** The value; a private secret does not give it away. */
    default byte[] value(Secret secret, int flags) {
        throw Api.SECRET_GET_VALUE.unsupported();
    }

    /** Sets the value: on disk before this returns, unless the secret is ephemeral. */
    default void setValue(Secret secret, byte[] value, int flags) {
        throw Api.SECRET_SET_VALUE.unsupported();
    }
}
