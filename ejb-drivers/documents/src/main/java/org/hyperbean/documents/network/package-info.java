/** Virtual networks: the document, its changes piece by piece, and the ports of guests on it. */
package org.hyperbean.documents.network;
