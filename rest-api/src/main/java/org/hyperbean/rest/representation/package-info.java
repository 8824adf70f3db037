/** What the REST face sends: records that become JSON, and nothing else. */
package org.hyperbean.rest.representation;
