/** Network filters of guest interfaces. */
package org.hyperbean.drivers.nwfilter;
