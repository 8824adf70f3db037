package org.hyperbean.drivers.test;

import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeInfo;
import org.hyperbean.driver.StorageVolumeOperations;

/** What the test driver does with volumes, and reading and writing of what is in them. */
record ExtendedVolumeOperations(TestNode node, StorageVolumeOperations plain) implements StorageVolumeOperations {
    private static final int SPARSE = 1;

    @Override
    public StorageVolumeInfo info(StorageVolume volume) {
        return plain.info(volume);
    }

    @Override
    public String xml(StorageVolume volume, int flags) {
        return plain.xml(volume, flags);
    }

    @Override
    public String path(StorageVolume volume) {
        return plain.path(volume);
    }

    @Override
    public DataStream upload(StorageVolume volume, long offset, long length, int flags) {
        TestErrors.checkFlags(flags, SPARSE, "testStorageVolUpload");
        return open(volume, offset, length);
    }

    @Override
    public DataStream download(StorageVolume volume, long offset, long length, int flags) {
        TestErrors.checkFlags(flags, SPARSE, "testStorageVolDownload");
        return open(volume, offset, length);
    }

    /** A part of a volume; a length of 0 is all up to the volume's end. */
    private DataStream open(StorageVolume target, long offset, long length) {
        VolumeDocument volume = node.pools().get(target);
        long capacity = volume.capacity();
        if (Long.compareUnsigned(offset, capacity) > 0) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.TEST, "offset is behind the end of the storage volume");
        }
        long rest = capacity - offset;
        long count = length == 0 || Long.compareUnsigned(length, rest) > 0 ? rest : length;
        return new VolumeStream(node.extensions().volumes().of(volume.key().orElseThrow()), offset, offset + count);
    }
}
