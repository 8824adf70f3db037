package org.hyperbean.drivers.test;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.PoolTarget;
import org.hyperbean.documents.pool.PoolUsage;
import org.hyperbean.documents.pool.VolumeDocument;

/** Reads documents as this driver completes them. */
public final class TestDocuments {
    private static final TestRules RULES = new TestRules();
    private static final long POOL_SIZE = 100L << 30;

    private TestDocuments() {}

    /** A definition of a domain, with names for its network cards. */
    public static DomainDocument domain(String xml) {
        return InterfaceNames.complete(DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES));
    }

    /** A definition of a storage pool, all of which have the same size. */
    public static PoolDocument pool(String xml) {
        return PoolDocument.parse(xml).withUsage(new PoolUsage(POOL_SIZE, 0, POOL_SIZE));
    }

    /** A volume in a pool. */
    public static VolumeDocument volume(PoolDocument pool, String xml, VolumeDocument.Capacity rule) {
        return placed(pool, VolumeDocument.parse(xml, pool.type(), rule));
    }

    /** The volume at its place in a pool, if the pool has one; libvirt makes up a path for the others. */
    static VolumeDocument placed(PoolDocument pool, VolumeDocument volume) {
        String folder = pool.target().map(PoolTarget::path).orElse("(null)");
        return volume.withPath(folder + "/" + volume.name());
    }
}
