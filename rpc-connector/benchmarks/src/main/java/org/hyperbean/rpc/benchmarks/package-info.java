/** Benchmarks, which are no tests: they print figures and need a daemon. */
package org.hyperbean.rpc.benchmarks;
