/** Turns the procedure declarations into records and procedure tables at build time. */
package org.hyperbean.rpc.generator;
