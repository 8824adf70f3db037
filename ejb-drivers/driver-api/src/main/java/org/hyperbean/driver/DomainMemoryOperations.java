package org.hyperbean.driver;

/** Memory of domains: how much there is, what it is used for, what is in it. */
public interface DomainMemoryOperations {}
