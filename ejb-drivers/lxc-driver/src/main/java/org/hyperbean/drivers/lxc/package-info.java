/** Linux containers as domains. */
package org.hyperbean.drivers.lxc;
