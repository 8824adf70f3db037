/** The elements inside a domain document's {@code <devices>}. */
package org.hyperbean.documents.device;
