/** Storage pools and volumes. */
package org.hyperbean.drivers.storage;
