/** The daemon as its users meet it: real clients, real guests, one running server. */
package org.hyperbean.functional;
