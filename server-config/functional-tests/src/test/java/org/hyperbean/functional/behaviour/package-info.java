/** Plays calls on two daemons and compares what they answer. */
package org.hyperbean.functional.behaviour;
