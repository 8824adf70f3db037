/** The management face: domains, the node and the daemon as MBeans. */
package org.hyperbean.jmx;
