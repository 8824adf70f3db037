/** Secrets: passphrases and keys that guests need. */
package org.hyperbean.drivers.secret;
