/** The in-memory hypervisor that needs no host support. */
package org.hyperbean.drivers.test;
