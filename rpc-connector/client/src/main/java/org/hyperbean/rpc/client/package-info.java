/** Sessions, transports and the remote calls; Java SE only. */
package org.hyperbean.rpc.client;
