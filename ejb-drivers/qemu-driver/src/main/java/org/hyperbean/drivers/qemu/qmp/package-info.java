/** The QEMU Machine Protocol: JSON messages, one a line, on the monitor's unix socket. */
package org.hyperbean.drivers.qemu.qmp;
