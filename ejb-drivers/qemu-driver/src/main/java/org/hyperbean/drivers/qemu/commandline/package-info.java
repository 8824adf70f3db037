/** The command line of a QEMU process, made from the document of the domain that it is to run. */
package org.hyperbean.drivers.qemu.commandline;
