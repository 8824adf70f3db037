/** Startup singleton, connection opening, event log and policy. */
package org.hyperbean.table;
