package org.hyperbean.driver;

/**
 * Which connections share events: those to the same state. For most drivers that is the canonical URI; a driver whose
 * connections have a state of their own makes the text unique.
 */
public record EventScope(String text) {}
