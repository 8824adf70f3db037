/** Names and passwords by which a client proves who it is: from {@code auth.conf}, or asked for. */
package org.hyperbean.rpc.client.credentials;
