/** XDR, framing, messages and procedure tables; Java SE only. */
package org.hyperbean.rpc.protocol;
