/** What QEMU adds to the reading of a domain document: machine, devices that every guest has, addresses, checks. */
package org.hyperbean.drivers.qemu.defaults;
