package org.hyperbean.drivers.test;

/**
 * What a node keeps for extended connections, beside what the reference's test driver has. It is there on every node,
 * as plain and extended connections share a node; plain connections never reach it.
 *
 * @param hangs the calls that were told to hang
 * @param faultUses how often faults struck
 * @param volumes what is in the volumes
 */
record NodeExtensions(Hangs hangs, FaultUses faultUses, VolumeStore volumes) {
    /** What a new node keeps. */
    static NodeExtensions create() {
        return new NodeExtensions(new Hangs(), new FaultUses(), new VolumeStore());
    }

    /** Ends what lives no longer than a run of a domain. */
    void stopped(TestDomain domain) {
        hangs.wake();
    }
}
