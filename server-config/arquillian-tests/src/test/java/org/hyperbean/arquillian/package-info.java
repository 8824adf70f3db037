/** An application of somebody else, with connections of the resource adapter injected. */
package org.hyperbean.arquillian;
