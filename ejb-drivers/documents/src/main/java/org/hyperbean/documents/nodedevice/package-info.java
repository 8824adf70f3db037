/** Devices of the host: what they are called and what they can do. */
package org.hyperbean.documents.nodedevice;
