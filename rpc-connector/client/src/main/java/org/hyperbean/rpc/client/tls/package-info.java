/** Certificates, keys and what may be negotiated: the same for a client and for a server. */
package org.hyperbean.rpc.client.tls;
