/** How a client proves to a daemon who it is, before anything else is said on a connection. */
package org.hyperbean.rpc.client.auth;
