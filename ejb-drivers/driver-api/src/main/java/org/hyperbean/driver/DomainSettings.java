package org.hyperbean.driver;

/** What can be changed of a domain without its document: names, notes, what follows its end. */
public interface DomainSettings {}
