/** The security layer that a SASL mechanism may put below the messages; the same on both sides. */
package org.hyperbean.rpc.protocol.sasl;
