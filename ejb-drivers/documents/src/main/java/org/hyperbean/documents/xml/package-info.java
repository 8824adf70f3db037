/** Reading and writing XML as libvirt does: element trees, libvirt's output style, units and identifiers. */
package org.hyperbean.documents.xml;
