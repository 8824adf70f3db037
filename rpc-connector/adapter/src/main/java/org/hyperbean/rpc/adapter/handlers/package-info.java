/** What the server does for each procedure: one line from the wire's records to the driver's operations. */
package org.hyperbean.rpc.adapter.handlers;
