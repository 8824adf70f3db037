package org.hyperbean.drivers.test;

import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.PoolTarget;
import org.hyperbean.documents.pool.PoolUsage;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlElement;

/** Reads documents as this driver completes them. */
public final class TestDocuments {
    static final TestRules RULES = new TestRules();

    private static final long POOL_SIZE = 100L << 30;

    private TestDocuments() {}

    /** A virtual network; what is only for dnsmasq is left out. */
    public static NetworkDocument network(String xml) {
        return NetworkDocument.parse(xml, false);
    }

    /** A definition of a domain, with names for its network cards. */
    public static DomainDocument domain(String xml) {
        return InterfaceNames.complete(DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES));
    }

    /** A definition for a save image; network cards get their names when the image is restored. */
    static DomainDocument image(String xml) {
        return DomainDocument.parse(xml, ParseOptions.INACTIVE, RULES);
    }

    /** A document out of a save image, which was accepted once. */
    static DomainDocument saved(String xml) {
        return DomainDocument.parseUnchecked(DocumentKind.DOMAIN.read(xml), ParseOptions.INACTIVE, RULES);
    }

    /** A definition of a storage pool, all of which have the same size. */
    public static PoolDocument pool(String xml) {
        return sized(PoolDocument.parse(xml));
    }

    /** A storage pool of a node file. */
    static PoolDocument pool(XmlElement pool) {
        return sized(PoolDocument.parse(pool));
    }

    private static PoolDocument sized(PoolDocument pool) {
        return pool.withUsage(new PoolUsage(POOL_SIZE, 0, POOL_SIZE));
    }

    /** A volume in a pool. */
    public static VolumeDocument volume(PoolDocument pool, String xml, VolumeDocument.Capacity rule) {
        return placed(pool, VolumeDocument.parse(xml, pool.type(), rule));
    }

    /** A volume of a node file, which may say itself where it is. */
    static VolumeDocument known(PoolDocument pool, VolumeDocument volume) {
        String path = volume.target().path().orElseGet(() -> place(pool, volume));
        return volume.withPath(path, volume.key().orElse(path));
    }

    private static VolumeDocument placed(PoolDocument pool, VolumeDocument volume) {
        String path = place(pool, volume);
        return volume.withPath(path, path);
    }

    /** Where a volume of a pool is, if the pool has a place; libvirt makes up a path for the others. */
    private static String place(PoolDocument pool, VolumeDocument volume) {
        return pool.target().map(PoolTarget::path).orElse("(null)") + "/" + volume.name();
    }
}
