package org.hyperbean.driver;

/** What domains did with their disks, network cards and processors. */
public interface DomainMeasurements {}
