/** What network cards of guests, virtual networks and packet filters have in common. */
package org.hyperbean.documents.net;
