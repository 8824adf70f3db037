/** Network filters: rules for a guest's traffic, and which network card they apply to. */
package org.hyperbean.documents.nwfilter;
