/** Addresses of devices on the buses of a host, shared by several kinds of documents. */
package org.hyperbean.documents.address;
