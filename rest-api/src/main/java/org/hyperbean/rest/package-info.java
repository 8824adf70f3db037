/** The REST face: JAX-RS resources over hosts and domains. One class for each resource. */
package org.hyperbean.rest;
