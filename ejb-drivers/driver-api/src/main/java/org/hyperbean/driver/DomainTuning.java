package org.hyperbean.driver;

/** What domains get of their host: schedulers, limits, weights. Flags are those of libvirt's functions. */
public interface DomainTuning {}
