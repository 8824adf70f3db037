/** The JCA resource adapter: listeners in, connection factory out. */
package org.hyperbean.rpc.adapter;
