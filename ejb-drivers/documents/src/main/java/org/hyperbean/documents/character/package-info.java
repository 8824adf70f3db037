/** Character devices: what is at the host's end and at the guest's end, for all devices that have a stream of bytes. */
package org.hyperbean.documents.character;
