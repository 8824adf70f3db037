/** Relax NG schemas by libxml2, where the host has them. */
package org.hyperbean.host.schema;
