/**
 * Remote access to an MBean server for any stock JMX client: RMI over TLS on one port, with passwords and rights. Plain
 * Java SE.
 */
package org.hyperbean.jmx.remote;
