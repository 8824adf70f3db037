package org.hyperbean.driver;

/**
 * What names a network filter at work to a client.
 *
 * @param portdev the host's end of the network card
 * @param filtername the name of the filter
 */
public record NwfilterBinding(String portdev, String filtername) {}
