/** Compares documents in process, without a server, with libvirt's own answers to the same texts. */
package org.hyperbean.drivers.test.corpus;
