package org.hyperbean.rpc.client;

import org.hyperbean.driver.LibvirtException;

/**
 * The end of a session.
 *
 * @param failure what calls that were under way were told
 */
public record Loss(CloseReason reason, LibvirtException failure) {}
