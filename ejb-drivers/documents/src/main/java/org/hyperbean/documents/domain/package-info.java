/** The domain document: one record for each element, and the defaults that complete what a client left out. */
package org.hyperbean.documents.domain;
