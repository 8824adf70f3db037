/**
 * libvirt's RPC protocol as values: XDR, frames, headers, procedures. No sockets and no threads.
 *
 * <p>The packages below hold what is generated from the declarations in {@code src/main/rpc}: a record per struct and a
 * table of typed {@link org.hyperbean.rpc.protocol.Procedure} constants per program.
 */
package org.hyperbean.rpc.protocol;
