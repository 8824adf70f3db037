package org.hyperbean.driver;

/** The driver that keeps this host's network filters. */
public interface NwfilterDriver extends HostDriver {
    /** Finding, listing, defining, reading and removing network filters. */
    NwfilterDirectory nwfilters();

    /** Network filters at work on network cards. */
    NwfilterBindingDirectory nwfilterBindings();
}
