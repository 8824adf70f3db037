package org.hyperbean.driver;

/** Domains put to files and back: saved, managed saved, dumped. */
public interface DomainSaving {}
