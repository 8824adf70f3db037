/** Object model, driver SPI, errors, events and typed parameters; Java SE only. */
package org.hyperbean.driver;
