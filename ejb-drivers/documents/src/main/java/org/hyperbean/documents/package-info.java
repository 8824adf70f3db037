/** libvirt's XML documents as immutable records; Java SE only. */
package org.hyperbean.documents;
