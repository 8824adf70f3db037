/** Network interfaces of the node. */
package org.hyperbean.drivers.netinterface;
