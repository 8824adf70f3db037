package org.hyperbean.driver;

/** Long work on the disks of running domains. */
public interface DomainBlockJobs {}
