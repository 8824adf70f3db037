package org.hyperbean.driver;

/**
 * What names a network interface of the host to a client.
 *
 * @param mac its address, empty where it has none
 */
public record Interface(String name, String mac) {}
