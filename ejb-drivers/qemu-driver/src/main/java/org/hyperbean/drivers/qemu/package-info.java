/** QEMU guests as processes that outlive the daemon. */
package org.hyperbean.drivers.qemu;
