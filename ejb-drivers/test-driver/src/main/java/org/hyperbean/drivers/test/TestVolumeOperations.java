package org.hyperbean.drivers.test;

import org.hyperbean.documents.pool.PoolType;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeInfo;
import org.hyperbean.driver.StorageVolumeOperations;

/** What can be read of one volume of a test node. */
final class TestVolumeOperations implements StorageVolumeOperations {
    private final TestNode node;

    TestVolumeOperations(TestNode node) {
        this.node = node;
    }

    @Override
    public StorageVolumeInfo info(StorageVolume target) {
        VolumeDocument volume = node.pools().get(target);
        VolumeDocument.Type type =
                typeIn(node.pools().getActive(target.pool()).document().type());
        return new StorageVolumeInfo(type.number(), volume.capacity(), volume.allocation());
    }

    /** The type of volumes in some kind of pool, whatever their documents say. */
    private static VolumeDocument.Type typeIn(PoolType pool) {
        return switch (pool) {
            case DIR, FS, NETFS -> VolumeDocument.Type.FILE;
            default -> VolumeDocument.Type.BLOCK;
        };
    }

    @Override
    public String xml(StorageVolume target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStorageVolGetXMLDesc");
        return node.pools().get(target).format();
    }

    @Override
    public String path(StorageVolume target) {
        return node.pools().get(target).target().path().orElseThrow();
    }
}
