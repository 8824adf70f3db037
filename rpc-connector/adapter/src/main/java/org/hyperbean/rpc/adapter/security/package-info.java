/** How clients prove who they are, and how what they say is kept secret: TLS, SASL, polkit. */
package org.hyperbean.rpc.adapter.security;
