/** Settings under libvirt's names, validated, each with its origin. */
package org.hyperbean.configuration;
