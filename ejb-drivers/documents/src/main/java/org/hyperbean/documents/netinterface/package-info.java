/** Network interfaces of the host: cards, bridges, bonds and VLANs with their addresses. */
package org.hyperbean.documents.netinterface;
