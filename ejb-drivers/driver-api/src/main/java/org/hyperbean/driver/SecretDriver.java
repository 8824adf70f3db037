package org.hyperbean.driver;

/** The driver that keeps this host's secrets. */
public interface SecretDriver extends HostDriver {
    /** Finding, listing, defining and removing secrets. */
    SecretDirectory secrets();

    /** What is in one secret. */
    SecretContents secretContents();
}
