package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeDirectory;
import org.hyperbean.driver.StorageVolumeInfo;
import org.hyperbean.driver.StorageVolumeOperations;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StoragePoolListAllVolumesArgs;
import org.hyperbean.rpc.protocol.remote.StoragePoolListAllVolumesRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolListVolumesRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolNumOfVolumesRet;
import org.hyperbean.rpc.protocol.remote.StorageVolCreateXmlFromRet;
import org.hyperbean.rpc.protocol.remote.StorageVolCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolGetInfoArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolGetInfoFlagsArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolGetInfoFlagsRet;
import org.hyperbean.rpc.protocol.remote.StorageVolGetInfoRet;
import org.hyperbean.rpc.protocol.remote.StorageVolGetPathRet;
import org.hyperbean.rpc.protocol.remote.StorageVolGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.StorageVolLookupByKeyRet;
import org.hyperbean.rpc.protocol.remote.StorageVolLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.StorageVolLookupByPathRet;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;

/** Volumes of storage pools. */
final class StorageVolumeHandlers {
    private StorageVolumeHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLookups(table);
        addInformation(table);
        addContents(table);
        table.on(
                        RemoteProcedures.STORAGE_VOL_CREATE_XML,
                        (client, arguments) -> new StorageVolCreateXmlRet(
                                volumes(client).create(arguments.pool(), arguments.xml(), arguments.flags())))
                .on(
                        RemoteProcedures.STORAGE_VOL_CREATE_XML_FROM,
                        (client, arguments) -> new StorageVolCreateXmlFromRet(volumes(client)
                                .createFrom(
                                        arguments.pool(), arguments.xml(), arguments.clonevol(), arguments.flags())))
                .onAction(
                        RemoteProcedures.STORAGE_VOL_DELETE,
                        (client, arguments) -> volumes(client).delete(arguments.vol(), arguments.flags()))
                .on(
                        RemoteProcedures.STORAGE_VOL_GET_XML_DESC,
                        (client, arguments) ->
                                new StorageVolGetXmlDescRet(operations(client).xml(arguments.vol(), arguments.flags())))
                .on(
                        RemoteProcedures.STORAGE_VOL_GET_PATH,
                        (client, arguments) ->
                                new StorageVolGetPathRet(operations(client).path(arguments.vol())))
                .onAction(
                        RemoteProcedures.STORAGE_VOL_RESIZE,
                        (client, arguments) ->
                                operations(client).resize(arguments.vol(), arguments.capacity(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_VOL_WIPE,
                        (client, arguments) -> operations(client).wipe(arguments.vol(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_VOL_WIPE_PATTERN,
                        (client, arguments) ->
                                operations(client).wipe(arguments.vol(), arguments.algorithm(), arguments.flags()));
    }

    private static void addLookups(HandlerTable.Builder table) {
        table.on(RemoteProcedures.STORAGE_POOL_LIST_ALL_VOLUMES, StorageVolumeHandlers::list)
                .on(
                        RemoteProcedures.STORAGE_POOL_LIST_VOLUMES,
                        (client, arguments) -> new StoragePoolListVolumesRet(ListLimit.STORAGE_VOL.names(
                                arguments.maxnames(), () -> volumes(client).names(arguments.pool()))))
                .on(
                        RemoteProcedures.STORAGE_POOL_NUM_OF_VOLUMES,
                        (client, arguments) ->
                                new StoragePoolNumOfVolumesRet(volumes(client).count(arguments.pool())))
                .on(
                        RemoteProcedures.STORAGE_VOL_LOOKUP_BY_NAME,
                        (client, arguments) -> new StorageVolLookupByNameRet(
                                volumes(client).lookupByName(arguments.pool(), arguments.name())))
                .on(
                        RemoteProcedures.STORAGE_VOL_LOOKUP_BY_KEY,
                        (client, arguments) ->
                                new StorageVolLookupByKeyRet(volumes(client).lookupByKey(arguments.key())))
                .on(
                        RemoteProcedures.STORAGE_VOL_LOOKUP_BY_PATH,
                        (client, arguments) ->
                                new StorageVolLookupByPathRet(volumes(client).lookupByPath(arguments.path())));
    }

    private static void addContents(HandlerTable.Builder table) {
        table.onStream(
                        RemoteProcedures.STORAGE_VOL_UPLOAD,
                        (client, arguments) -> operations(client)
                                .upload(arguments.vol(), arguments.offset(), arguments.length(), arguments.flags()),
                        StorageVolUploadArgs::flags)
                .onStream(
                        RemoteProcedures.STORAGE_VOL_DOWNLOAD,
                        (client, arguments) -> operations(client)
                                .download(arguments.vol(), arguments.offset(), arguments.length(), arguments.flags()),
                        StorageVolDownloadArgs::flags);
    }

    private static void addInformation(HandlerTable.Builder table) {
        table.on(RemoteProcedures.STORAGE_VOL_GET_INFO, StorageVolumeHandlers::info)
                .on(RemoteProcedures.STORAGE_VOL_GET_INFO_FLAGS, StorageVolumeHandlers::infoWithFlags);
    }

    private static StoragePoolListAllVolumesRet list(Client client, StoragePoolListAllVolumesArgs arguments) {
        List<StorageVolume> found = volumes(client).list(arguments.pool(), arguments.flags());
        return new StoragePoolListAllVolumesRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static StorageVolGetInfoRet info(Client client, StorageVolGetInfoArgs arguments) {
        StorageVolumeInfo info = operations(client).info(arguments.vol());
        return new StorageVolGetInfoRet(info.type(), info.capacity(), info.allocation());
    }

    private static StorageVolGetInfoFlagsRet infoWithFlags(Client client, StorageVolGetInfoFlagsArgs arguments) {
        StorageVolumeInfo info = operations(client).info(arguments.vol(), arguments.flags());
        return new StorageVolGetInfoFlagsRet(info.type(), info.capacity(), info.allocation());
    }

    private static StorageVolumeDirectory volumes(Client client) {
        return client.connection().storageVolumes();
    }

    private static StorageVolumeOperations operations(Client client) {
        return client.connection().storageVolumeOperations();
    }
}
