package org.hyperbean.driver;

/** Long work on whole domains. */
public interface DomainJobs {}
