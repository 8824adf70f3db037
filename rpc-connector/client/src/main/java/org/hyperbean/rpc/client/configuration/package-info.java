/** What the surroundings of a client say: environment variables, folders and libvirt's configuration files. */
package org.hyperbean.rpc.client.configuration;
