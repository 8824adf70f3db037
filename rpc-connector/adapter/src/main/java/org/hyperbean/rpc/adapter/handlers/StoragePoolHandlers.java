package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolDirectory;
import org.hyperbean.driver.StoragePoolInfo;
import org.hyperbean.driver.StoragePoolInformation;
import org.hyperbean.driver.StoragePoolLifecycle;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.remote.ConnectFindStoragePoolSourcesRet;
import org.hyperbean.rpc.protocol.remote.ConnectGetStoragePoolCapabilitiesRet;
import org.hyperbean.rpc.protocol.remote.ConnectListAllStoragePoolsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllStoragePoolsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListDefinedStoragePoolsRet;
import org.hyperbean.rpc.protocol.remote.ConnectListStoragePoolsRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfDefinedStoragePoolsRet;
import org.hyperbean.rpc.protocol.remote.ConnectNumOfStoragePoolsRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StoragePoolCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolDefineXmlRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolGetAutostartRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolGetInfoArgs;
import org.hyperbean.rpc.protocol.remote.StoragePoolGetInfoRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolGetXmlDescRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolIsActiveRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolIsPersistentRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolLookupByTargetPathRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolLookupByUuidRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolLookupByVolumeRet;

/** Storage pools. */
final class StoragePoolHandlers {
    private StoragePoolHandlers() {}

    static void add(HandlerTable.Builder table) {
        addLists(table);
        addLookups(table);
        addLifecycle(table);
        addInformation(table);
        table.on(
                        RemoteProcedures.STORAGE_POOL_DEFINE_XML,
                        (client, arguments) ->
                                new StoragePoolDefineXmlRet(pools(client).define(arguments.xml(), arguments.flags())))
                .on(
                        RemoteProcedures.STORAGE_POOL_CREATE_XML,
                        (client, arguments) ->
                                new StoragePoolCreateXmlRet(pools(client).create(arguments.xml(), arguments.flags())))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_UNDEFINE,
                        (client, arguments) -> pools(client).undefine(arguments.pool()))
                .on(
                        RemoteProcedures.CONNECT_FIND_STORAGE_POOL_SOURCES,
                        (client, arguments) -> new ConnectFindStoragePoolSourcesRet(
                                pools(client).findSources(arguments.type(), arguments.srcSpec(), arguments.flags())))
                .on(
                        RemoteProcedures.CONNECT_GET_STORAGE_POOL_CAPABILITIES,
                        (client, arguments) -> new ConnectGetStoragePoolCapabilitiesRet(
                                pools(client).capabilities(arguments.flags())));
    }

    private static void addLists(HandlerTable.Builder table) {
        table.on(RemoteProcedures.CONNECT_LIST_ALL_STORAGE_POOLS, StoragePoolHandlers::list)
                .on(
                        RemoteProcedures.CONNECT_LIST_STORAGE_POOLS,
                        (client, arguments) -> new ConnectListStoragePoolsRet(ListLimit.STORAGE_POOL.names(
                                arguments.maxnames(), () -> pools(client).activeNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_STORAGE_POOLS,
                        (client, nothing) ->
                                new ConnectNumOfStoragePoolsRet(pools(client).activeCount()))
                .on(
                        RemoteProcedures.CONNECT_LIST_DEFINED_STORAGE_POOLS,
                        (client, arguments) -> new ConnectListDefinedStoragePoolsRet(ListLimit.STORAGE_POOL.names(
                                arguments.maxnames(), () -> pools(client).definedNames())))
                .on(
                        RemoteProcedures.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS,
                        (client, nothing) -> new ConnectNumOfDefinedStoragePoolsRet(
                                pools(client).definedCount()));
    }

    private static void addLookups(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.STORAGE_POOL_LOOKUP_BY_UUID,
                        (client, arguments) ->
                                new StoragePoolLookupByUuidRet(pools(client).lookupByUuid(arguments.uuid())))
                .on(
                        RemoteProcedures.STORAGE_POOL_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new StoragePoolLookupByNameRet(pools(client).lookupByName(arguments.name())))
                .on(
                        RemoteProcedures.STORAGE_POOL_LOOKUP_BY_TARGET_PATH,
                        (client, arguments) -> new StoragePoolLookupByTargetPathRet(
                                pools(client).lookupByTargetPath(arguments.path())))
                .on(
                        RemoteProcedures.STORAGE_POOL_LOOKUP_BY_VOLUME,
                        (client, arguments) ->
                                new StoragePoolLookupByVolumeRet(pools(client).lookupByVolume(arguments.vol())));
    }

    private static void addLifecycle(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.STORAGE_POOL_CREATE,
                        (client, arguments) -> lifecycle(client).start(arguments.pool(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_BUILD,
                        (client, arguments) -> lifecycle(client).build(arguments.pool(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_DESTROY,
                        (client, arguments) -> lifecycle(client).destroy(arguments.pool()))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_DELETE,
                        (client, arguments) -> lifecycle(client).delete(arguments.pool(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_REFRESH,
                        (client, arguments) -> lifecycle(client).refresh(arguments.pool(), arguments.flags()))
                .onAction(
                        RemoteProcedures.STORAGE_POOL_SET_AUTOSTART,
                        (client, arguments) ->
                                lifecycle(client).setAutostart(arguments.pool(), arguments.autostart() != 0));
    }

    private static void addInformation(HandlerTable.Builder table) {
        table.on(RemoteProcedures.STORAGE_POOL_GET_INFO, StoragePoolHandlers::info)
                .on(
                        RemoteProcedures.STORAGE_POOL_GET_XML_DESC,
                        (client, arguments) -> new StoragePoolGetXmlDescRet(
                                information(client).xml(arguments.pool(), arguments.flags())))
                .on(
                        RemoteProcedures.STORAGE_POOL_IS_ACTIVE,
                        (client, arguments) -> new StoragePoolIsActiveRet(
                                Wire.flag(information(client).isActive(arguments.pool()))))
                .on(
                        RemoteProcedures.STORAGE_POOL_IS_PERSISTENT,
                        (client, arguments) -> new StoragePoolIsPersistentRet(
                                Wire.flag(information(client).isPersistent(arguments.pool()))))
                .on(
                        RemoteProcedures.STORAGE_POOL_GET_AUTOSTART,
                        (client, arguments) -> new StoragePoolGetAutostartRet(
                                Wire.flag(information(client).isAutostart(arguments.pool()))));
    }

    private static ConnectListAllStoragePoolsRet list(Client client, ConnectListAllStoragePoolsArgs arguments) {
        List<StoragePool> found = pools(client).list(arguments.flags());
        return new ConnectListAllStoragePoolsRet(Wire.wanted(found, arguments.needResults()), found.size());
    }

    private static StoragePoolGetInfoRet info(Client client, StoragePoolGetInfoArgs arguments) {
        StoragePoolInfo info = information(client).info(arguments.pool());
        return new StoragePoolGetInfoRet(info.state(), info.capacity(), info.allocation(), info.available());
    }

    private static StoragePoolDirectory pools(Client client) {
        return client.connection().storagePools();
    }

    private static StoragePoolLifecycle lifecycle(Client client) {
        return client.connection().storagePoolLifecycle();
    }

    private static StoragePoolInformation information(Client client) {
        return client.connection().storagePoolInformation();
    }
}
