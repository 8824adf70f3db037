/** What the JDK lacks of the host: the command runner, durable files, process facts; Java SE only. */
package org.hyperbean.host;
