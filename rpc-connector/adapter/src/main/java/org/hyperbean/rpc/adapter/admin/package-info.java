/** The administration program: what {@code virt-admin} asks of the daemon and its servers, on a socket of its own. */
package org.hyperbean.rpc.adapter.admin;
