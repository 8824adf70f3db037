/** Domains of other libvirt hosts, shown inside this daemon. */
package org.hyperbean.drivers.remote;
