package org.hyperbean.table;

import org.hyperbean.driver.Api;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeInfo;
import org.hyperbean.driver.StorageVolumeOperations;

/**
 * Checks the caller's rights before each call of a group: what can be read of one volume, and done with its contents.
 */
record GuardedStorageVolumeOperations(StorageVolumeOperations operations, Guard guard)
        implements StorageVolumeOperations {
    @Override
    public StorageVolumeInfo info(StorageVolume volume) {
        guard.check(Api.STORAGE_VOL_GET_INFO);
        return operations.info(volume);
    }

    @Override
    public StorageVolumeInfo info(StorageVolume volume, int flags) {
        guard.check(Api.STORAGE_VOL_GET_INFO_FLAGS, flags);
        return operations.info(volume, flags);
    }

    @Override
    public String xml(StorageVolume volume, int flags) {
        guard.check(Api.STORAGE_VOL_GET_XML_DESC, flags);
        return operations.xml(volume, flags);
    }

    @Override
    public String path(StorageVolume volume) {
        guard.check(Api.STORAGE_VOL_GET_PATH);
        return operations.path(volume);
    }

    @Override
    public void resize(StorageVolume volume, long capacity, int flags) {
        guard.check(Api.STORAGE_VOL_RESIZE, flags);
        operations.resize(volume, capacity, flags);
    }

    @Override
    public DataStream upload(StorageVolume volume, long offset, long length, int flags) {
        guard.check(Api.STORAGE_VOL_UPLOAD, flags);
        return operations.upload(volume, offset, length, flags);
    }

    @Override
    public DataStream download(StorageVolume volume, long offset, long length, int flags) {
        guard.check(Api.STORAGE_VOL_DOWNLOAD, flags);
        return operations.download(volume, offset, length, flags);
    }

    @Override
    public void wipe(StorageVolume volume, int flags) {
        guard.check(Api.STORAGE_VOL_WIPE, flags);
        operations.wipe(volume, flags);
    }

    @Override
    public void wipe(StorageVolume volume, int algorithm, int flags) {
        guard.check(Api.STORAGE_VOL_WIPE_PATTERN, flags);
        operations.wipe(volume, algorithm, flags);
    }
}
