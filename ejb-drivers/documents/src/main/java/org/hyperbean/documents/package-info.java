/** What all of libvirt's documents have in common; the documents themselves are in the packages below. */
package org.hyperbean.documents;
