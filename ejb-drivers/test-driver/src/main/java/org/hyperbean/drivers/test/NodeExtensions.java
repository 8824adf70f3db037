package org.hyperbean.drivers.test;

/**
 * What a node keeps for extended connections, beside what the reference's test driver has. It is there on every node,
 * as plain and extended connections share a node; plain connections never reach it.
 *
 * @param hangs the calls that were told to hang
 * @param faultUses how often faults struck
 * @param consoles what clients have open of guests
 * @param blockJobs work under way on disks
 * @param secrets kept in memory
 * @param nwfilters kept in memory, with what they are bound to
 * @param volumes what is in the volumes
 */
record NodeExtensions(
        Hangs hangs,
        FaultUses faultUses,
        TestConsoles consoles,
        TestBlockJobs blockJobs,
        TestSecrets secrets,
        TestNwfilters nwfilters,
        VolumeStore volumes) {
    /** What a new node keeps. */
    static NodeExtensions create() {
        return new NodeExtensions(
                new Hangs(),
                new FaultUses(),
                new TestConsoles(),
                new TestBlockJobs(),
                new TestSecrets(),
                new TestNwfilters(),
                new VolumeStore());
    }

    /** Ends what goes on by itself: the node is no longer there. */
    void end() {
        blockJobs.end();
    }

    /** Ends what lives no longer than a run of a domain. */
    void stopped(TestDomain domain) {
        consoles.stopped(domain.uuid());
        blockJobs.stopped(domain.uuid());
        hangs.wake();
    }
}
