package org.hyperbean.driver;

/**
 * Whether a domain's hypervisor takes commands.
 *
 * @param state of {@code virDomainControlState}
 * @param details of an error, of {@code virDomainControlErrorReason}
 * @param milliseconds how long the state has lasted
 */
public record ControlInfo(int state, int details, long milliseconds) {}
