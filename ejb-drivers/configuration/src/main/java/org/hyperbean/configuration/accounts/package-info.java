/** Who may log in: the accounts that every face knows, and the command that makes them. */
package org.hyperbean.configuration.accounts;
