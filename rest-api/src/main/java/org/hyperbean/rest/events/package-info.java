/** Events as a stream of server-sent events with replay. */
package org.hyperbean.rest.events;
