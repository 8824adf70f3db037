/** The REST face: resources, server-sent events, health. */
package org.hyperbean.rest;
