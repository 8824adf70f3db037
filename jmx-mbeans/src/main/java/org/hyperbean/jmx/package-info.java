/**
 * The management face: domains, hosts and the daemon as MBeans that any JMX client can use without a class of ours.
 *
 * <p>{@link org.hyperbean.jmx.ManagementFace} is the whole face in plain Java SE; {@link org.hyperbean.jmx.JmxStartup}
 * brings it up in the application.
 */
package org.hyperbean.jmx;
