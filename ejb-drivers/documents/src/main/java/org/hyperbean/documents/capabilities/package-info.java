/** The capabilities document: what a host and its hypervisor offer. */
package org.hyperbean.documents.capabilities;
