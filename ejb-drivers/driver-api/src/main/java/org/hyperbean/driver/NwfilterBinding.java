package org.hyperbean.driver;

/**
 * What names a network filter at work to a client.
 *
 * @param port the host's end of the network card
 * @param filter the name of the filter
 */
public record NwfilterBinding(String port, String filter) {}
