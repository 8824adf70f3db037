/** Health checks: whether the daemon lives, and whether it can serve. */
package org.hyperbean.rest.health;
