/** The daemon's log: what is written and where to, in libvirt's words and changeable while the daemon runs. */
package org.hyperbean.host.log;
