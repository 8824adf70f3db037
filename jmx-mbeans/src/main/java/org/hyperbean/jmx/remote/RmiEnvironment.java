package org.hyperbean.jmx.remote;

/** Properties of the RMI runtime that have no other way in. What an operator has set stays. */
final class RmiEnvironment {
    private RmiEnvironment() {}

    /**
     * Sets up the RMI runtime of this JVM.
     *
     * @param address where clients are sent to; RMI would guess an address that may not be the one that is bound
     */
    static void prepare(String address) {
        setIfAbsent("java.rmi.server.hostname", address);
        setIfAbsent("sun.rmi.transport.tcp.maxConnectionThreads", "1000");
        // An RMI registry lets every process of its host bind names; without classes to read, none can.
        setIfAbsent("sun.rmi.registry.registryFilter", "!*");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
