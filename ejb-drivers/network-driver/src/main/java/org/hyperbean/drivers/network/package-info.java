/** Virtual networks. */
package org.hyperbean.drivers.network;
