package org.hyperbean.rpc.protocol;

/** Which messages of a procedure may have file descriptors behind them. */
public enum DescriptorPassing {
    NONE,
    CALL,
    REPLY,
    BOTH
}
