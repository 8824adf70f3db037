/** Devices of the node. */
package org.hyperbean.drivers.nodedev;
