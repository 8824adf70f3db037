package org.hyperbean.driver;

/** What can be read of one volume, and done with its contents. Flags are those of libvirt's functions. */
public interface StorageVolumeOperations {
    /** What the volume is and how large. */
    default StorageVolumeInfo info(StorageVolume volume) {
        throw Api.STORAGE_VOL_GET_INFO.unsupported();
    }

    /** What the volume is and how large, or how large its file is. Flags of {@code virStorageVolInfoFlags}. */
    default StorageVolumeInfo info(StorageVolume volume, int flags) {
        throw Api.STORAGE_VOL_GET_INFO_FLAGS.unsupported();
    }

    /** The document. */
    default String xml(StorageVolume volume, int flags) {
        throw Api.STORAGE_VOL_GET_XML_DESC.unsupported();
    }

    /** Where the volume is in the host's file system. */
    default String path(StorageVolume volume) {
        throw Api.STORAGE_VOL_GET_PATH.unsupported();
    }

    /** Gives the volume another capacity, in bytes. Flags of {@code virStorageVolResizeFlags}. */
    default void resize(StorageVolume volume, long capacity, int flags) {
        throw Api.STORAGE_VOL_RESIZE.unsupported();
    }

    /**
     * Opens the contents to be written.
     *
     * @param length bytes from the offset on; 0 for all
     * @param flags of {@code virStorageVolUploadFlags}
     */
    default DataStream upload(StorageVolume volume, long offset, long length, int flags) {
        throw Api.STORAGE_VOL_UPLOAD.unsupported();
    }

    /**
     * Opens the contents to be read.
     *
     * @param length bytes from the offset on; 0 for all
     * @param flags of {@code virStorageVolDownloadFlags}
     */
    default DataStream download(StorageVolume volume, long offset, long length, int flags) {
        throw Api.STORAGE_VOL_DOWNLOAD.unsupported();
    }

    /** Makes the contents unreadable in the usual way. */
    default void wipe(StorageVolume volume, int flags) {
        throw Api.STORAGE_VOL_WIPE.unsupported();
    }

    /** Makes the contents unreadable. The way is one of {@code virStorageVolWipeAlgorithm}. */
    default void wipe(StorageVolume volume, int algorithm, int flags) {
        throw Api.STORAGE_VOL_WIPE_PATTERN.unsupported();
    }
}
