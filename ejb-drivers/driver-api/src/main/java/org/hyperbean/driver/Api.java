package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/**
 * The public functions of libvirt with the rights that calling one takes, declared once for every face. Names, the need
 * for write access and the rights are those of libvirt 9.0.0.
 *
 * <p>Some rights depend on the call's flags: those methods take a <em>selector</em>, which is the flags, or for
 * {@link #DOMAIN_INTERFACE_ADDRESSES} the source of the addresses.
 */
public enum Api {
    CONNECT_BASELINE_CPU("virConnectBaselineCPU", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_BASELINE_HYPERVISOR_CPU("virConnectBaselineHypervisorCPU", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_CLOSE("virConnectClose", Write.NEVER),
    CONNECT_COMPARE_CPU("virConnectCompareCPU", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_COMPARE_HYPERVISOR_CPU("virConnectCompareHypervisorCPU", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_DOMAIN_EVENT_DEREGISTER("virConnectDomainEventDeregister", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_DOMAIN_EVENT_DEREGISTER_ANY(
            "virConnectDomainEventDeregisterAny", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_DOMAIN_EVENT_REGISTER(
            "virConnectDomainEventRegister", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_DOMAIN_EVENT_REGISTER_ANY(
            "virConnectDomainEventRegisterAny", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_DOMAIN_XML_FROM_NATIVE("virConnectDomainXMLFromNative", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_DOMAIN_XML_TO_NATIVE("virConnectDomainXMLToNative", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_FIND_STORAGE_POOL_SOURCES(
            "virConnectFindStoragePoolSources", Write.ALWAYS, right(Permission.CONNECT_DETECT_STORAGE_POOLS)),
    CONNECT_GET_ALL_DOMAIN_STATS("virConnectGetAllDomainStats", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_GET_CPU_MODEL_NAMES("virConnectGetCPUModelNames", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_GET_CAPABILITIES("virConnectGetCapabilities", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_GET_DOMAIN_CAPABILITIES("virConnectGetDomainCapabilities", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_GET_HOSTNAME("virConnectGetHostname", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_GET_LIB_VERSION("virConnectGetLibVersion", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_GET_MAX_VCPUS("virConnectGetMaxVcpus", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_GET_STORAGE_POOL_CAPABILITIES(
            "virConnectGetStoragePoolCapabilities", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_GET_SYSINFO("virConnectGetSysinfo", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_GET_TYPE("virConnectGetType", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_GET_URI("virConnectGetURI", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_GET_VERSION("virConnectGetVersion", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_IS_ENCRYPTED("virConnectIsEncrypted", Write.NEVER),
    CONNECT_IS_SECURE("virConnectIsSecure", Write.NEVER),
    CONNECT_LIST_ALL_DOMAINS("virConnectListAllDomains", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_LIST_ALL_INTERFACES(
            "virConnectListAllInterfaces", Write.NEVER, right(Permission.CONNECT_SEARCH_INTERFACES)),
    CONNECT_LIST_ALL_NWFILTER_BINDINGS(
            "virConnectListAllNWFilterBindings", Write.NEVER, right(Permission.CONNECT_SEARCH_NWFILTER_BINDINGS)),
    CONNECT_LIST_ALL_NWFILTERS("virConnectListAllNWFilters", Write.NEVER, right(Permission.CONNECT_SEARCH_NWFILTERS)),
    CONNECT_LIST_ALL_NETWORKS("virConnectListAllNetworks", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_LIST_ALL_NODE_DEVICES(
            "virConnectListAllNodeDevices", Write.NEVER, right(Permission.CONNECT_SEARCH_NODE_DEVICES)),
    CONNECT_LIST_ALL_SECRETS("virConnectListAllSecrets", Write.NEVER, right(Permission.CONNECT_SEARCH_SECRETS)),
    CONNECT_LIST_ALL_STORAGE_POOLS(
            "virConnectListAllStoragePools", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_LIST_DEFINED_DOMAINS("virConnectListDefinedDomains", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_LIST_DEFINED_INTERFACES(
            "virConnectListDefinedInterfaces", Write.NEVER, right(Permission.CONNECT_SEARCH_INTERFACES)),
    CONNECT_LIST_DEFINED_NETWORKS(
            "virConnectListDefinedNetworks", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_LIST_DEFINED_STORAGE_POOLS(
            "virConnectListDefinedStoragePools", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_LIST_DOMAINS("virConnectListDomains", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_LIST_INTERFACES("virConnectListInterfaces", Write.NEVER, right(Permission.CONNECT_SEARCH_INTERFACES)),
    CONNECT_LIST_NWFILTERS("virConnectListNWFilters", Write.NEVER, right(Permission.CONNECT_SEARCH_NWFILTERS)),
    CONNECT_LIST_NETWORKS("virConnectListNetworks", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_LIST_SECRETS("virConnectListSecrets", Write.NEVER, right(Permission.CONNECT_SEARCH_SECRETS)),
    CONNECT_LIST_STORAGE_POOLS(
            "virConnectListStoragePools", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_NETWORK_EVENT_DEREGISTER_ANY(
            "virConnectNetworkEventDeregisterAny", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_NETWORK_EVENT_REGISTER_ANY(
            "virConnectNetworkEventRegisterAny", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY(
            "virConnectNodeDeviceEventDeregisterAny", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY(
            "virConnectNodeDeviceEventRegisterAny", Write.NEVER, right(Permission.CONNECT_SEARCH_NODE_DEVICES)),
    CONNECT_NUM_OF_DEFINED_DOMAINS(
            "virConnectNumOfDefinedDomains", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_NUM_OF_DEFINED_INTERFACES(
            "virConnectNumOfDefinedInterfaces", Write.NEVER, right(Permission.CONNECT_SEARCH_INTERFACES)),
    CONNECT_NUM_OF_DEFINED_NETWORKS(
            "virConnectNumOfDefinedNetworks", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_NUM_OF_DEFINED_STORAGE_POOLS(
            "virConnectNumOfDefinedStoragePools", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_NUM_OF_DOMAINS("virConnectNumOfDomains", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    CONNECT_NUM_OF_INTERFACES("virConnectNumOfInterfaces", Write.NEVER, right(Permission.CONNECT_SEARCH_INTERFACES)),
    CONNECT_NUM_OF_NWFILTERS("virConnectNumOfNWFilters", Write.NEVER, right(Permission.CONNECT_SEARCH_NWFILTERS)),
    CONNECT_NUM_OF_NETWORKS("virConnectNumOfNetworks", Write.NEVER, right(Permission.CONNECT_SEARCH_NETWORKS)),
    CONNECT_NUM_OF_SECRETS("virConnectNumOfSecrets", Write.NEVER, right(Permission.CONNECT_SEARCH_SECRETS)),
    CONNECT_NUM_OF_STORAGE_POOLS(
            "virConnectNumOfStoragePools", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_OPEN("virConnectOpen", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_REGISTER_CLOSE_CALLBACK("virConnectRegisterCloseCallback", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    CONNECT_SECRET_EVENT_DEREGISTER_ANY(
            "virConnectSecretEventDeregisterAny", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_SECRET_EVENT_REGISTER_ANY(
            "virConnectSecretEventRegisterAny", Write.NEVER, right(Permission.CONNECT_SEARCH_SECRETS)),
    CONNECT_SET_IDENTITY("virConnectSetIdentity", Write.NEVER, right(Permission.CONNECT_WRITE)),
    CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY(
            "virConnectStoragePoolEventDeregisterAny", Write.NEVER, right(Permission.CONNECT_READ)),
    CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY(
            "virConnectStoragePoolEventRegisterAny", Write.NEVER, right(Permission.CONNECT_SEARCH_STORAGE_POOLS)),
    CONNECT_UNREGISTER_CLOSE_CALLBACK(
            "virConnectUnregisterCloseCallback", Write.NEVER, right(Permission.CONNECT_GETATTR)),
    DOMAIN_ABORT_JOB("virDomainAbortJob", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_ABORT_JOB_FLAGS("virDomainAbortJobFlags", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_ADD_IOTHREAD(
            "virDomainAddIOThread",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_AGENT_SET_RESPONSE_TIMEOUT("virDomainAgentSetResponseTimeout", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_ATTACH_DEVICE("virDomainAttachDevice", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_ATTACH_DEVICE_FLAGS(
            "virDomainAttachDeviceFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_AUTHORIZED_SSH_KEYS_GET("virDomainAuthorizedSSHKeysGet", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_AUTHORIZED_SSH_KEYS_SET("virDomainAuthorizedSSHKeysSet", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_BACKUP_BEGIN(
            "virDomainBackupBegin",
            Write.ALWAYS,
            right(Permission.DOMAIN_CHECKPOINT),
            right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BACKUP_GET_XML_DESC("virDomainBackupGetXMLDesc", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_BLOCK_COMMIT("virDomainBlockCommit", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BLOCK_COPY("virDomainBlockCopy", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BLOCK_JOB_ABORT("virDomainBlockJobAbort", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_BLOCK_JOB_SET_SPEED("virDomainBlockJobSetSpeed", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_BLOCK_PEEK("virDomainBlockPeek", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_READ)),
    DOMAIN_BLOCK_PULL("virDomainBlockPull", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BLOCK_REBASE("virDomainBlockRebase", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BLOCK_RESIZE("virDomainBlockResize", Write.ALWAYS, right(Permission.DOMAIN_BLOCK_WRITE)),
    DOMAIN_BLOCK_STATS("virDomainBlockStats", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_BLOCK_STATS_FLAGS("virDomainBlockStatsFlags", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_CHECKPOINT_CREATE_XML(
            "virDomainCheckpointCreateXML",
            Write.ALWAYS,
            right(Permission.DOMAIN_CHECKPOINT),
            rightWhenSet(Permission.DOMAIN_FS_FREEZE, 2)),
    DOMAIN_CHECKPOINT_DELETE("virDomainCheckpointDelete", Write.ALWAYS, right(Permission.DOMAIN_CHECKPOINT)),
    DOMAIN_CHECKPOINT_GET_PARENT("virDomainCheckpointGetParent", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_CHECKPOINT_GET_XML_DESC(
            "virDomainCheckpointGetXMLDesc",
            Write.forSecrets(1),
            right(Permission.DOMAIN_READ),
            rightWhenSet(Permission.DOMAIN_READ_SECURE, 1)),
    DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN(
            "virDomainCheckpointListAllChildren", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_CHECKPOINT_LOOKUP_BY_NAME("virDomainCheckpointLookupByName", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_CORE_DUMP("virDomainCoreDump", Write.ALWAYS, right(Permission.DOMAIN_CORE_DUMP)),
    DOMAIN_CORE_DUMP_WITH_FORMAT("virDomainCoreDumpWithFormat", Write.ALWAYS, right(Permission.DOMAIN_CORE_DUMP)),
    DOMAIN_CREATE("virDomainCreate", Write.ALWAYS, right(Permission.DOMAIN_START)),
    DOMAIN_CREATE_WITH_FILES("virDomainCreateWithFiles", Write.ALWAYS, right(Permission.DOMAIN_START)),
    DOMAIN_CREATE_WITH_FLAGS("virDomainCreateWithFlags", Write.ALWAYS, right(Permission.DOMAIN_START)),
    DOMAIN_CREATE_XML(
            "virDomainCreateXML", Write.ALWAYS, right(Permission.DOMAIN_WRITE), right(Permission.DOMAIN_START)),
    DOMAIN_CREATE_XML_WITH_FILES(
            "virDomainCreateXMLWithFiles",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            right(Permission.DOMAIN_START)),
    DOMAIN_DEFINE_XML(
            "virDomainDefineXML", Write.ALWAYS, right(Permission.DOMAIN_WRITE), right(Permission.DOMAIN_SAVE)),
    DOMAIN_DEFINE_XML_FLAGS(
            "virDomainDefineXMLFlags", Write.ALWAYS, right(Permission.DOMAIN_WRITE), right(Permission.DOMAIN_SAVE)),
    DOMAIN_DEL_IOTHREAD(
            "virDomainDelIOThread",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_DESTROY("virDomainDestroy", Write.ALWAYS, right(Permission.DOMAIN_STOP)),
    DOMAIN_DESTROY_FLAGS("virDomainDestroyFlags", Write.ALWAYS, right(Permission.DOMAIN_STOP)),
    DOMAIN_DETACH_DEVICE("virDomainDetachDevice", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_DETACH_DEVICE_ALIAS(
            "virDomainDetachDeviceAlias",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_DETACH_DEVICE_FLAGS(
            "virDomainDetachDeviceFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_FD_ASSOCIATE("virDomainFDAssociate", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_FSFREEZE("virDomainFSFreeze", Write.ALWAYS, right(Permission.DOMAIN_FS_FREEZE)),
    DOMAIN_FSTHAW("virDomainFSThaw", Write.ALWAYS, right(Permission.DOMAIN_FS_FREEZE)),
    DOMAIN_FSTRIM("virDomainFSTrim", Write.ALWAYS, right(Permission.DOMAIN_FS_TRIM)),
    DOMAIN_GET_AUTOSTART("virDomainGetAutostart", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_BLKIO_PARAMETERS("virDomainGetBlkioParameters", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_BLOCK_INFO("virDomainGetBlockInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_BLOCK_IO_TUNE("virDomainGetBlockIoTune", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_BLOCK_JOB_INFO("virDomainGetBlockJobInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_CPU_STATS("virDomainGetCPUStats", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_CONTROL_INFO("virDomainGetControlInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_DISK_ERRORS("virDomainGetDiskErrors", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_EMULATOR_PIN_INFO("virDomainGetEmulatorPinInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_FSINFO("virDomainGetFSInfo", Write.ALWAYS, right(Permission.DOMAIN_FS_FREEZE)),
    DOMAIN_GET_GUEST_INFO("virDomainGetGuestInfo", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_GET_GUEST_VCPUS("virDomainGetGuestVcpus", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_GET_HOSTNAME("virDomainGetHostname", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_GET_IOTHREAD_INFO("virDomainGetIOThreadInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_INFO("virDomainGetInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_INTERFACE_PARAMETERS("virDomainGetInterfaceParameters", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_JOB_INFO("virDomainGetJobInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_JOB_STATS("virDomainGetJobStats", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_LAUNCH_SECURITY_INFO("virDomainGetLaunchSecurityInfo", Write.ALWAYS, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_MAX_MEMORY("virDomainGetMaxMemory", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_MAX_VCPUS("virDomainGetMaxVcpus", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_MEMORY_PARAMETERS("virDomainGetMemoryParameters", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_MESSAGES("virDomainGetMessages", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_METADATA("virDomainGetMetadata", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_NUMA_PARAMETERS("virDomainGetNumaParameters", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_OS_TYPE("virDomainGetOSType", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_PERF_EVENTS("virDomainGetPerfEvents", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_SCHEDULER_PARAMETERS("virDomainGetSchedulerParameters", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS(
            "virDomainGetSchedulerParametersFlags", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_SCHEDULER_TYPE("virDomainGetSchedulerType", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_SECURITY_LABEL("virDomainGetSecurityLabel", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_SECURITY_LABEL_LIST("virDomainGetSecurityLabelList", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_STATE("virDomainGetState", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_TIME("virDomainGetTime", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_GET_VCPU_PIN_INFO("virDomainGetVcpuPinInfo", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_VCPUS("virDomainGetVcpus", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_GET_VCPUS_FLAGS(
            "virDomainGetVcpusFlags",
            Write.whenSet(8),
            right(Permission.DOMAIN_READ),
            rightWhenSet(Permission.DOMAIN_WRITE, 8)),
    DOMAIN_GET_XML_DESC(
            "virDomainGetXMLDesc",
            Write.forSecrets(9),
            right(Permission.DOMAIN_READ),
            rightWhenSet(Permission.DOMAIN_READ_SECURE, 1),
            rightWhenSet(Permission.DOMAIN_READ_SECURE, 8)),
    DOMAIN_HAS_CURRENT_SNAPSHOT("virDomainHasCurrentSnapshot", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_HAS_MANAGED_SAVE_IMAGE("virDomainHasManagedSaveImage", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_INJECT_NMI("virDomainInjectNMI", Write.ALWAYS, right(Permission.DOMAIN_INJECT_NMI)),
    DOMAIN_INTERFACE_ADDRESSES(
            "virDomainInterfaceAddresses",
            Write.whenEqual(1),
            right(Permission.DOMAIN_READ),
            rightWhenEqual(Permission.DOMAIN_WRITE, 1)),
    DOMAIN_INTERFACE_STATS("virDomainInterfaceStats", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_IS_ACTIVE("virDomainIsActive", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_IS_PERSISTENT("virDomainIsPersistent", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_IS_UPDATED("virDomainIsUpdated", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_LIST_ALL_CHECKPOINTS("virDomainListAllCheckpoints", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_LIST_ALL_SNAPSHOTS("virDomainListAllSnapshots", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_LIST_GET_STATS("virDomainListGetStats", Write.NEVER, right(Permission.CONNECT_SEARCH_DOMAINS)),
    DOMAIN_LOOKUP_BY_ID("virDomainLookupByID", Write.NEVER, right(Permission.DOMAIN_GETATTR)),
    DOMAIN_LOOKUP_BY_NAME("virDomainLookupByName", Write.NEVER, right(Permission.DOMAIN_GETATTR)),
    DOMAIN_LOOKUP_BY_UUID("virDomainLookupByUUID", Write.NEVER, right(Permission.DOMAIN_GETATTR)),
    DOMAIN_MANAGED_SAVE("virDomainManagedSave", Write.ALWAYS, right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_MANAGED_SAVE_DEFINE_XML(
            "virDomainManagedSaveDefineXML",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_MANAGED_SAVE_GET_XML_DESC(
            "virDomainManagedSaveGetXMLDesc",
            Write.forSecrets(1),
            right(Permission.DOMAIN_READ),
            rightWhenSet(Permission.DOMAIN_READ_SECURE, 1)),
    DOMAIN_MANAGED_SAVE_REMOVE("virDomainManagedSaveRemove", Write.ALWAYS, right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_MEMORY_PEEK("virDomainMemoryPeek", Write.ALWAYS, right(Permission.DOMAIN_MEM_READ)),
    DOMAIN_MEMORY_STATS("virDomainMemoryStats", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_MIGRATE("virDomainMigrate", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE2("virDomainMigrate2", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE3("virDomainMigrate3", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_GET_COMPRESSION_CACHE(
            "virDomainMigrateGetCompressionCache", Write.NEVER, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_GET_MAX_DOWNTIME("virDomainMigrateGetMaxDowntime", Write.NEVER, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_GET_MAX_SPEED("virDomainMigrateGetMaxSpeed", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_SET_COMPRESSION_CACHE(
            "virDomainMigrateSetCompressionCache", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_SET_MAX_DOWNTIME("virDomainMigrateSetMaxDowntime", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_SET_MAX_SPEED("virDomainMigrateSetMaxSpeed", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_START_POST_COPY("virDomainMigrateStartPostCopy", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_TO_URI("virDomainMigrateToURI", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_TO_URI2("virDomainMigrateToURI2", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_MIGRATE_TO_URI3("virDomainMigrateToURI3", Write.ALWAYS, right(Permission.DOMAIN_MIGRATE)),
    DOMAIN_OPEN_CHANNEL("virDomainOpenChannel", Write.ALWAYS, right(Permission.DOMAIN_OPEN_DEVICE)),
    DOMAIN_OPEN_CONSOLE("virDomainOpenConsole", Write.ALWAYS, right(Permission.DOMAIN_OPEN_DEVICE)),
    DOMAIN_OPEN_GRAPHICS("virDomainOpenGraphics", Write.ALWAYS, right(Permission.DOMAIN_OPEN_GRAPHICS)),
    DOMAIN_OPEN_GRAPHICS_FD("virDomainOpenGraphicsFD", Write.ALWAYS, right(Permission.DOMAIN_OPEN_GRAPHICS)),
    DOMAIN_PM_SUSPEND_FOR_DURATION("virDomainPMSuspendForDuration", Write.ALWAYS, right(Permission.DOMAIN_PM_CONTROL)),
    DOMAIN_PM_WAKEUP("virDomainPMWakeup", Write.ALWAYS, right(Permission.DOMAIN_PM_CONTROL)),
    DOMAIN_PIN_EMULATOR(
            "virDomainPinEmulator",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_PIN_IOTHREAD(
            "virDomainPinIOThread",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_PIN_VCPU("virDomainPinVcpu", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_PIN_VCPU_FLAGS(
            "virDomainPinVcpuFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_REBOOT(
            "virDomainReboot",
            Write.ALWAYS,
            right(Permission.DOMAIN_INIT_CONTROL),
            rightWhenSet(Permission.DOMAIN_WRITE, 2)),
    DOMAIN_RENAME("virDomainRename", Write.ALWAYS, right(Permission.DOMAIN_WRITE), right(Permission.DOMAIN_SAVE)),
    DOMAIN_RESET("virDomainReset", Write.ALWAYS, right(Permission.DOMAIN_RESET)),
    DOMAIN_RESTORE("virDomainRestore", Write.ALWAYS, right(Permission.DOMAIN_START), right(Permission.DOMAIN_WRITE)),
    DOMAIN_RESTORE_FLAGS(
            "virDomainRestoreFlags", Write.ALWAYS, right(Permission.DOMAIN_START), right(Permission.DOMAIN_WRITE)),
    DOMAIN_RESTORE_PARAMS(
            "virDomainRestoreParams", Write.ALWAYS, right(Permission.DOMAIN_START), right(Permission.DOMAIN_WRITE)),
    DOMAIN_RESUME("virDomainResume", Write.ALWAYS, right(Permission.DOMAIN_SUSPEND)),
    DOMAIN_REVERT_TO_SNAPSHOT("virDomainRevertToSnapshot", Write.ALWAYS, right(Permission.DOMAIN_SNAPSHOT)),
    DOMAIN_SAVE("virDomainSave", Write.ALWAYS, right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_SAVE_FLAGS("virDomainSaveFlags", Write.ALWAYS, right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_SAVE_IMAGE_DEFINE_XML(
            "virDomainSaveImageDefineXML",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_SAVE_IMAGE_GET_XML_DESC("virDomainSaveImageGetXMLDesc", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SAVE_PARAMS("virDomainSaveParams", Write.ALWAYS, right(Permission.DOMAIN_HIBERNATE)),
    DOMAIN_SCREENSHOT("virDomainScreenshot", Write.ALWAYS, right(Permission.DOMAIN_SCREENSHOT)),
    DOMAIN_SEND_KEY("virDomainSendKey", Write.ALWAYS, right(Permission.DOMAIN_SEND_INPUT)),
    DOMAIN_SEND_PROCESS_SIGNAL("virDomainSendProcessSignal", Write.ALWAYS, right(Permission.DOMAIN_SEND_SIGNAL)),
    DOMAIN_SET_AUTOSTART("virDomainSetAutostart", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_BLKIO_PARAMETERS(
            "virDomainSetBlkioParameters",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_BLOCK_IO_TUNE(
            "virDomainSetBlockIoTune",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_BLOCK_THRESHOLD("virDomainSetBlockThreshold", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_GUEST_VCPUS("virDomainSetGuestVcpus", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_IOTHREAD_PARAMS(
            "virDomainSetIOThreadParams",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_INTERFACE_PARAMETERS(
            "virDomainSetInterfaceParameters",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_LAUNCH_SECURITY_STATE("virDomainSetLaunchSecurityState", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_LIFECYCLE_ACTION("virDomainSetLifecycleAction", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_MAX_MEMORY("virDomainSetMaxMemory", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_MEMORY("virDomainSetMemory", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_MEMORY_FLAGS(
            "virDomainSetMemoryFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_MEMORY_PARAMETERS(
            "virDomainSetMemoryParameters",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_MEMORY_STATS_PERIOD(
            "virDomainSetMemoryStatsPeriod",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_METADATA(
            "virDomainSetMetadata",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_NUMA_PARAMETERS(
            "virDomainSetNumaParameters",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_PERF_EVENTS("virDomainSetPerfEvents", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_SCHEDULER_PARAMETERS("virDomainSetSchedulerParameters", Write.ALWAYS, right(Permission.DOMAIN_READ)),
    DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS(
            "virDomainSetSchedulerParametersFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_TIME("virDomainSetTime", Write.ALWAYS, right(Permission.DOMAIN_SET_TIME)),
    DOMAIN_SET_USER_PASSWORD("virDomainSetUserPassword", Write.ALWAYS, right(Permission.DOMAIN_SET_PASSWORD)),
    DOMAIN_SET_VCPU(
            "virDomainSetVcpu",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_SET_VCPUS("virDomainSetVcpus", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_VCPUS_FLAGS(
            "virDomainSetVcpusFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2),
            rightWhenSet(Permission.DOMAIN_WRITE, 8)),
    DOMAIN_SHUTDOWN("virDomainShutdown", Write.ALWAYS, right(Permission.DOMAIN_INIT_CONTROL)),
    DOMAIN_SHUTDOWN_FLAGS(
            "virDomainShutdownFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_INIT_CONTROL),
            rightWhenSet(Permission.DOMAIN_WRITE, 2)),
    DOMAIN_SNAPSHOT_CREATE_XML(
            "virDomainSnapshotCreateXML",
            Write.ALWAYS,
            right(Permission.DOMAIN_SNAPSHOT),
            rightWhenSet(Permission.DOMAIN_FS_FREEZE, 64)),
    DOMAIN_SNAPSHOT_CURRENT("virDomainSnapshotCurrent", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_DELETE("virDomainSnapshotDelete", Write.ALWAYS, right(Permission.DOMAIN_SNAPSHOT)),
    DOMAIN_SNAPSHOT_GET_PARENT("virDomainSnapshotGetParent", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_GET_XML_DESC(
            "virDomainSnapshotGetXMLDesc",
            Write.forSecrets(1),
            right(Permission.DOMAIN_READ),
            rightWhenSet(Permission.DOMAIN_READ_SECURE, 1)),
    DOMAIN_SNAPSHOT_HAS_METADATA("virDomainSnapshotHasMetadata", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_IS_CURRENT("virDomainSnapshotIsCurrent", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN("virDomainSnapshotListAllChildren", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES(
            "virDomainSnapshotListChildrenNames", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_LIST_NAMES("virDomainSnapshotListNames", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_LOOKUP_BY_NAME("virDomainSnapshotLookupByName", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_NUM("virDomainSnapshotNum", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SNAPSHOT_NUM_CHILDREN("virDomainSnapshotNumChildren", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_START_DIRTY_RATE_CALC("virDomainStartDirtyRateCalc", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SUSPEND("virDomainSuspend", Write.ALWAYS, right(Permission.DOMAIN_SUSPEND)),
    DOMAIN_UNDEFINE("virDomainUndefine", Write.ALWAYS, right(Permission.DOMAIN_DELETE)),
    DOMAIN_UNDEFINE_FLAGS("virDomainUndefineFlags", Write.ALWAYS, right(Permission.DOMAIN_DELETE)),
    DOMAIN_UPDATE_DEVICE_FLAGS(
            "virDomainUpdateDeviceFlags",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    INTERFACE_CHANGE_BEGIN("virInterfaceChangeBegin", Write.ALWAYS, right(Permission.CONNECT_INTERFACE_TRANSACTION)),
    INTERFACE_CHANGE_COMMIT("virInterfaceChangeCommit", Write.ALWAYS, right(Permission.CONNECT_INTERFACE_TRANSACTION)),
    INTERFACE_CHANGE_ROLLBACK(
            "virInterfaceChangeRollback", Write.ALWAYS, right(Permission.CONNECT_INTERFACE_TRANSACTION)),
    INTERFACE_CREATE("virInterfaceCreate", Write.ALWAYS, right(Permission.INTERFACE_START)),
    INTERFACE_DEFINE_XML(
            "virInterfaceDefineXML", Write.ALWAYS, right(Permission.INTERFACE_WRITE), right(Permission.INTERFACE_SAVE)),
    INTERFACE_DESTROY("virInterfaceDestroy", Write.ALWAYS, right(Permission.INTERFACE_STOP)),
    INTERFACE_GET_XML_DESC("virInterfaceGetXMLDesc", Write.NEVER, right(Permission.INTERFACE_READ)),
    INTERFACE_IS_ACTIVE("virInterfaceIsActive", Write.NEVER, right(Permission.INTERFACE_READ)),
    INTERFACE_LOOKUP_BY_MAC_STRING("virInterfaceLookupByMACString", Write.NEVER, right(Permission.INTERFACE_GETATTR)),
    INTERFACE_LOOKUP_BY_NAME("virInterfaceLookupByName", Write.NEVER, right(Permission.INTERFACE_GETATTR)),
    INTERFACE_UNDEFINE("virInterfaceUndefine", Write.ALWAYS, right(Permission.INTERFACE_DELETE)),
    NWFILTER_BINDING_CREATE_XML("virNWFilterBindingCreateXML", Write.ALWAYS, right(Permission.NWFILTER_BINDING_CREATE)),
    NWFILTER_BINDING_DELETE("virNWFilterBindingDelete", Write.ALWAYS, right(Permission.NWFILTER_BINDING_DELETE)),
    NWFILTER_BINDING_GET_XML_DESC("virNWFilterBindingGetXMLDesc", Write.NEVER, right(Permission.NWFILTER_BINDING_READ)),
    NWFILTER_BINDING_LOOKUP_BY_PORT_DEV(
            "virNWFilterBindingLookupByPortDev", Write.NEVER, right(Permission.NWFILTER_BINDING_GETATTR)),
    NWFILTER_DEFINE_XML(
            "virNWFilterDefineXML", Write.ALWAYS, right(Permission.NWFILTER_WRITE), right(Permission.NWFILTER_SAVE)),
    NWFILTER_DEFINE_XML_FLAGS(
            "virNWFilterDefineXMLFlags",
            Write.ALWAYS,
            right(Permission.NWFILTER_WRITE),
            right(Permission.NWFILTER_SAVE)),
    NWFILTER_GET_XML_DESC("virNWFilterGetXMLDesc", Write.NEVER, right(Permission.NWFILTER_READ)),
    NWFILTER_LOOKUP_BY_NAME("virNWFilterLookupByName", Write.NEVER, right(Permission.NWFILTER_GETATTR)),
    NWFILTER_LOOKUP_BY_UUID("virNWFilterLookupByUUID", Write.NEVER, right(Permission.NWFILTER_GETATTR)),
    NWFILTER_UNDEFINE("virNWFilterUndefine", Write.ALWAYS, right(Permission.NWFILTER_DELETE)),
    NETWORK_CREATE("virNetworkCreate", Write.ALWAYS, right(Permission.NETWORK_START)),
    NETWORK_CREATE_XML(
            "virNetworkCreateXML", Write.ALWAYS, right(Permission.NETWORK_WRITE), right(Permission.NETWORK_START)),
    NETWORK_CREATE_XML_FLAGS(
            "virNetworkCreateXMLFlags", Write.ALWAYS, right(Permission.NETWORK_WRITE), right(Permission.NETWORK_START)),
    NETWORK_DEFINE_XML(
            "virNetworkDefineXML", Write.ALWAYS, right(Permission.NETWORK_WRITE), right(Permission.NETWORK_SAVE)),
    NETWORK_DEFINE_XML_FLAGS(
            "virNetworkDefineXMLFlags", Write.ALWAYS, right(Permission.NETWORK_WRITE), right(Permission.NETWORK_SAVE)),
    NETWORK_DESTROY("virNetworkDestroy", Write.ALWAYS, right(Permission.NETWORK_STOP)),
    NETWORK_GET_AUTOSTART("virNetworkGetAutostart", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_GET_BRIDGE_NAME("virNetworkGetBridgeName", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_GET_DHCP_LEASES("virNetworkGetDHCPLeases", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_GET_XML_DESC("virNetworkGetXMLDesc", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_IS_ACTIVE("virNetworkIsActive", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_IS_PERSISTENT("virNetworkIsPersistent", Write.NEVER, right(Permission.NETWORK_READ)),
    NETWORK_LIST_ALL_PORTS("virNetworkListAllPorts", Write.NEVER, right(Permission.NETWORK_SEARCH_PORTS)),
    NETWORK_LOOKUP_BY_NAME("virNetworkLookupByName", Write.NEVER, right(Permission.NETWORK_GETATTR)),
    NETWORK_LOOKUP_BY_UUID("virNetworkLookupByUUID", Write.NEVER, right(Permission.NETWORK_GETATTR)),
    NETWORK_PORT_CREATE_XML("virNetworkPortCreateXML", Write.ALWAYS, right(Permission.NETWORK_PORT_CREATE)),
    NETWORK_PORT_DELETE("virNetworkPortDelete", Write.ALWAYS, right(Permission.NETWORK_PORT_DELETE)),
    NETWORK_PORT_GET_PARAMETERS("virNetworkPortGetParameters", Write.NEVER, right(Permission.NETWORK_PORT_READ)),
    NETWORK_PORT_GET_XML_DESC("virNetworkPortGetXMLDesc", Write.NEVER, right(Permission.NETWORK_PORT_READ)),
    NETWORK_PORT_LOOKUP_BY_UUID("virNetworkPortLookupByUUID", Write.NEVER, right(Permission.NETWORK_PORT_GETATTR)),
    NETWORK_PORT_SET_PARAMETERS("virNetworkPortSetParameters", Write.ALWAYS, right(Permission.NETWORK_PORT_WRITE)),
    NETWORK_SET_AUTOSTART("virNetworkSetAutostart", Write.ALWAYS, right(Permission.NETWORK_WRITE)),
    NETWORK_UNDEFINE("virNetworkUndefine", Write.ALWAYS, right(Permission.NETWORK_DELETE)),
    NETWORK_UPDATE(
            "virNetworkUpdate",
            Write.ALWAYS,
            right(Permission.NETWORK_WRITE),
            rightWhenClear(Permission.NETWORK_SAVE, 3),
            rightWhenSet(Permission.NETWORK_SAVE, 2)),
    NODE_ALLOC_PAGES("virNodeAllocPages", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    NODE_DEVICE_CREATE("virNodeDeviceCreate", Write.ALWAYS, right(Permission.NODE_DEVICE_START)),
    NODE_DEVICE_CREATE_XML(
            "virNodeDeviceCreateXML",
            Write.ALWAYS,
            right(Permission.NODE_DEVICE_WRITE),
            right(Permission.NODE_DEVICE_START)),
    NODE_DEVICE_DEFINE_XML("virNodeDeviceDefineXML", Write.ALWAYS, right(Permission.NODE_DEVICE_WRITE)),
    NODE_DEVICE_DESTROY("virNodeDeviceDestroy", Write.ALWAYS, right(Permission.NODE_DEVICE_STOP)),
    NODE_DEVICE_DETACH_FLAGS("virNodeDeviceDetachFlags", Write.ALWAYS, right(Permission.NODE_DEVICE_DETACH)),
    NODE_DEVICE_DETTACH("virNodeDeviceDettach", Write.ALWAYS, right(Permission.NODE_DEVICE_DETACH)),
    NODE_DEVICE_GET_AUTOSTART("virNodeDeviceGetAutostart", Write.ALWAYS, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_GET_PARENT("virNodeDeviceGetParent", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_GET_XML_DESC("virNodeDeviceGetXMLDesc", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_IS_ACTIVE("virNodeDeviceIsActive", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_IS_PERSISTENT("virNodeDeviceIsPersistent", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_LIST_CAPS("virNodeDeviceListCaps", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_LOOKUP_BY_NAME("virNodeDeviceLookupByName", Write.NEVER, right(Permission.NODE_DEVICE_GETATTR)),
    NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN(
            "virNodeDeviceLookupSCSIHostByWWN", Write.NEVER, right(Permission.NODE_DEVICE_GETATTR)),
    NODE_DEVICE_NUM_OF_CAPS("virNodeDeviceNumOfCaps", Write.NEVER, right(Permission.NODE_DEVICE_READ)),
    NODE_DEVICE_RE_ATTACH("virNodeDeviceReAttach", Write.ALWAYS, right(Permission.NODE_DEVICE_DETACH)),
    NODE_DEVICE_RESET("virNodeDeviceReset", Write.ALWAYS, right(Permission.NODE_DEVICE_DETACH)),
    NODE_DEVICE_SET_AUTOSTART("virNodeDeviceSetAutostart", Write.ALWAYS, right(Permission.NODE_DEVICE_WRITE)),
    NODE_DEVICE_UNDEFINE("virNodeDeviceUndefine", Write.ALWAYS, right(Permission.NODE_DEVICE_DELETE)),
    NODE_GET_CPU_MAP("virNodeGetCPUMap", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_CPU_STATS("virNodeGetCPUStats", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_CELLS_FREE_MEMORY("virNodeGetCellsFreeMemory", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_FREE_MEMORY("virNodeGetFreeMemory", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_FREE_PAGES("virNodeGetFreePages", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_INFO("virNodeGetInfo", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_MEMORY_PARAMETERS("virNodeGetMemoryParameters", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_MEMORY_STATS("virNodeGetMemoryStats", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_GET_SEV_INFO("virNodeGetSEVInfo", Write.ALWAYS, right(Permission.CONNECT_READ)),
    NODE_GET_SECURITY_MODEL("virNodeGetSecurityModel", Write.NEVER, right(Permission.CONNECT_READ)),
    NODE_LIST_DEVICES("virNodeListDevices", Write.NEVER, right(Permission.CONNECT_SEARCH_NODE_DEVICES)),
    NODE_NUM_OF_DEVICES("virNodeNumOfDevices", Write.NEVER, right(Permission.CONNECT_SEARCH_NODE_DEVICES)),
    NODE_SET_MEMORY_PARAMETERS("virNodeSetMemoryParameters", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    NODE_SUSPEND_FOR_DURATION("virNodeSuspendForDuration", Write.ALWAYS, right(Permission.CONNECT_PM_CONTROL)),
    SECRET_DEFINE_XML(
            "virSecretDefineXML", Write.ALWAYS, right(Permission.SECRET_WRITE), right(Permission.SECRET_SAVE)),
    SECRET_GET_VALUE("virSecretGetValue", Write.ALWAYS, right(Permission.SECRET_READ_SECURE)),
    SECRET_GET_XML_DESC("virSecretGetXMLDesc", Write.NEVER, right(Permission.SECRET_READ)),
    SECRET_LOOKUP_BY_UUID("virSecretLookupByUUID", Write.NEVER, right(Permission.SECRET_GETATTR)),
    SECRET_LOOKUP_BY_USAGE("virSecretLookupByUsage", Write.NEVER, right(Permission.SECRET_GETATTR)),
    SECRET_SET_VALUE("virSecretSetValue", Write.ALWAYS, right(Permission.SECRET_WRITE)),
    SECRET_UNDEFINE("virSecretUndefine", Write.ALWAYS, right(Permission.SECRET_DELETE)),
    STORAGE_POOL_BUILD("virStoragePoolBuild", Write.ALWAYS, right(Permission.STORAGE_POOL_FORMAT)),
    STORAGE_POOL_CREATE("virStoragePoolCreate", Write.ALWAYS, right(Permission.STORAGE_POOL_START)),
    STORAGE_POOL_CREATE_XML(
            "virStoragePoolCreateXML",
            Write.ALWAYS,
            right(Permission.STORAGE_POOL_START),
            right(Permission.STORAGE_POOL_WRITE)),
    STORAGE_POOL_DEFINE_XML(
            "virStoragePoolDefineXML",
            Write.ALWAYS,
            right(Permission.STORAGE_POOL_WRITE),
            right(Permission.STORAGE_POOL_SAVE)),
    STORAGE_POOL_DELETE("virStoragePoolDelete", Write.ALWAYS, right(Permission.STORAGE_POOL_FORMAT)),
    STORAGE_POOL_DESTROY("virStoragePoolDestroy", Write.ALWAYS, right(Permission.STORAGE_POOL_STOP)),
    STORAGE_POOL_GET_AUTOSTART("virStoragePoolGetAutostart", Write.NEVER, right(Permission.STORAGE_POOL_READ)),
    STORAGE_POOL_GET_INFO("virStoragePoolGetInfo", Write.NEVER, right(Permission.STORAGE_POOL_READ)),
    STORAGE_POOL_GET_XML_DESC("virStoragePoolGetXMLDesc", Write.NEVER, right(Permission.STORAGE_POOL_READ)),
    STORAGE_POOL_IS_ACTIVE("virStoragePoolIsActive", Write.NEVER, right(Permission.STORAGE_POOL_READ)),
    STORAGE_POOL_IS_PERSISTENT("virStoragePoolIsPersistent", Write.NEVER, right(Permission.STORAGE_POOL_READ)),
    STORAGE_POOL_LIST_ALL_VOLUMES(
            "virStoragePoolListAllVolumes", Write.NEVER, right(Permission.STORAGE_POOL_SEARCH_STORAGE_VOLS)),
    STORAGE_POOL_LIST_VOLUMES(
            "virStoragePoolListVolumes", Write.NEVER, right(Permission.STORAGE_POOL_SEARCH_STORAGE_VOLS)),
    STORAGE_POOL_LOOKUP_BY_NAME("virStoragePoolLookupByName", Write.NEVER, right(Permission.STORAGE_POOL_GETATTR)),
    STORAGE_POOL_LOOKUP_BY_TARGET_PATH(
            "virStoragePoolLookupByTargetPath", Write.NEVER, right(Permission.STORAGE_POOL_GETATTR)),
    STORAGE_POOL_LOOKUP_BY_UUID("virStoragePoolLookupByUUID", Write.NEVER, right(Permission.STORAGE_POOL_GETATTR)),
    STORAGE_POOL_LOOKUP_BY_VOLUME("virStoragePoolLookupByVolume", Write.NEVER, right(Permission.STORAGE_POOL_GETATTR)),
    STORAGE_POOL_NUM_OF_VOLUMES(
            "virStoragePoolNumOfVolumes", Write.NEVER, right(Permission.STORAGE_POOL_SEARCH_STORAGE_VOLS)),
    STORAGE_POOL_REFRESH("virStoragePoolRefresh", Write.ALWAYS, right(Permission.STORAGE_POOL_REFRESH)),
    STORAGE_POOL_SET_AUTOSTART("virStoragePoolSetAutostart", Write.ALWAYS, right(Permission.STORAGE_POOL_WRITE)),
    STORAGE_POOL_UNDEFINE("virStoragePoolUndefine", Write.ALWAYS, right(Permission.STORAGE_POOL_DELETE)),
    STORAGE_VOL_CREATE_XML("virStorageVolCreateXML", Write.ALWAYS, right(Permission.STORAGE_VOL_CREATE)),
    STORAGE_VOL_CREATE_XML_FROM("virStorageVolCreateXMLFrom", Write.ALWAYS, right(Permission.STORAGE_VOL_CREATE)),
    STORAGE_VOL_DELETE("virStorageVolDelete", Write.ALWAYS, right(Permission.STORAGE_VOL_DELETE)),
    STORAGE_VOL_DOWNLOAD("virStorageVolDownload", Write.ALWAYS, right(Permission.STORAGE_VOL_DATA_READ)),
    STORAGE_VOL_GET_INFO("virStorageVolGetInfo", Write.NEVER, right(Permission.STORAGE_VOL_READ)),
    STORAGE_VOL_GET_INFO_FLAGS("virStorageVolGetInfoFlags", Write.NEVER, right(Permission.STORAGE_VOL_READ)),
    STORAGE_VOL_GET_PATH("virStorageVolGetPath", Write.NEVER, right(Permission.STORAGE_VOL_READ)),
    STORAGE_VOL_GET_XML_DESC("virStorageVolGetXMLDesc", Write.NEVER, right(Permission.STORAGE_VOL_READ)),
    STORAGE_VOL_LOOKUP_BY_KEY("virStorageVolLookupByKey", Write.NEVER, right(Permission.STORAGE_VOL_GETATTR)),
    STORAGE_VOL_LOOKUP_BY_NAME("virStorageVolLookupByName", Write.NEVER, right(Permission.STORAGE_VOL_GETATTR)),
    STORAGE_VOL_LOOKUP_BY_PATH("virStorageVolLookupByPath", Write.NEVER, right(Permission.STORAGE_VOL_GETATTR)),
    STORAGE_VOL_RESIZE("virStorageVolResize", Write.ALWAYS, right(Permission.STORAGE_VOL_RESIZE)),
    STORAGE_VOL_UPLOAD("virStorageVolUpload", Write.ALWAYS, right(Permission.STORAGE_VOL_DATA_WRITE)),
    STORAGE_VOL_WIPE("virStorageVolWipe", Write.ALWAYS, right(Permission.STORAGE_VOL_FORMAT)),
    STORAGE_VOL_WIPE_PATTERN("virStorageVolWipePattern", Write.ALWAYS, right(Permission.STORAGE_VOL_FORMAT)),
    CONNECT_DOMAIN_QEMU_MONITOR_EVENT_DEREGISTER(
            "virConnectDomainQemuMonitorEventDeregister", Write.ALWAYS, right(Permission.CONNECT_WRITE)),
    CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER(
            "virConnectDomainQemuMonitorEventRegister",
            Write.ALWAYS,
            right(Permission.CONNECT_SEARCH_DOMAINS),
            right(Permission.CONNECT_WRITE)),
    DOMAIN_QEMU_AGENT_COMMAND("virDomainQemuAgentCommand", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_QEMU_ATTACH(
            "virDomainQemuAttach", Write.ALWAYS, right(Permission.DOMAIN_START), right(Permission.DOMAIN_WRITE)),
    DOMAIN_QEMU_MONITOR_COMMAND("virDomainQemuMonitorCommand", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_QEMU_MONITOR_COMMAND_WITH_FILES(
            "virDomainQemuMonitorCommandWithFiles", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_LXC_OPEN_NAMESPACE("virDomainLxcOpenNamespace", Write.ALWAYS, right(Permission.DOMAIN_OPEN_NAMESPACE)),
    NETWORK_SET_METADATA(
            "virNetworkSetMetadata",
            Write.ALWAYS,
            right(Permission.NETWORK_WRITE),
            rightWhenClear(Permission.NETWORK_SAVE, 3),
            rightWhenSet(Permission.NETWORK_SAVE, 2)),
    NETWORK_GET_METADATA("virNetworkGetMetadata", Write.NEVER, right(Permission.NETWORK_READ)),
    NODE_DEVICE_UPDATE("virNodeDeviceUpdate", Write.ALWAYS, right(Permission.NODE_DEVICE_WRITE)),
    DOMAIN_GRAPHICS_RELOAD("virDomainGraphicsReload", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_GET_AUTOSTART_ONCE("virDomainGetAutostartOnce", Write.NEVER, right(Permission.DOMAIN_READ)),
    DOMAIN_SET_AUTOSTART_ONCE("virDomainSetAutostartOnce", Write.ALWAYS, right(Permission.DOMAIN_WRITE)),
    DOMAIN_SET_THROTTLE_GROUP(
            "virDomainSetThrottleGroup",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2)),
    DOMAIN_DEL_THROTTLE_GROUP(
            "virDomainDelThrottleGroup",
            Write.ALWAYS,
            right(Permission.DOMAIN_WRITE),
            rightWhenClear(Permission.DOMAIN_SAVE, 3),
            rightWhenSet(Permission.DOMAIN_SAVE, 2));

    private final String apiName;
    private final Write write;
    private final List<Right> rights;
    /** What every call takes, for functions where it does not depend on the selector: most, and every call asks. */
    private final Optional<List<Permission>> fixed;

    Api(String apiName, Write write, Right... rights) {
        this.apiName = apiName;
        this.write = write;
        this.rights = List.of(rights);
        this.fixed = this.rights.stream().allMatch(Right::isUnconditional)
                ? Optional.of(this.rights.stream().map(Right::permission).toList())
                : Optional.empty();
    }

    /** The C function's name, such as {@code virDomainSuspend}. */
    public String apiName() {
        return apiName;
    }

    /** Whether a read-only connection must refuse the call. */
    public boolean needsWriteAccess(long selector) {
        return write.test(selector);
    }

    /** The permissions that the call needs, all of them. */
    public List<Permission> permissions(long selector) {
        return fixed.isPresent()
                ? fixed.get()
                : rights.stream()
                        .filter(right -> right.condition().test(selector))
                        .map(Right::permission)
                        .toList();
    }

    /** The error domain of this function's part of libvirt. */
    public ErrorDomain area() {
        return ApiArea.of(apiName);
    }

    /** The error of a driver that does not have this function. */
    public LibvirtException unsupported() {
        return LibvirtException.of(ErrorCode.NO_SUPPORT, area(), apiName);
    }

    /** The error of a call that a read-only connection must not make. */
    public LibvirtException readOnlyDenied() {
        String detail = write.showsSecrets() ? apiName + " with secure flag" : "read only access prevents " + apiName;
        return LibvirtException.of(ErrorCode.OPERATION_DENIED, area(), detail);
    }

    private static Right right(Permission permission) {
        return new Right(permission, Condition.ALWAYS);
    }

    private static Right rightWhenSet(Permission permission, long flags) {
        return new Right(permission, selector -> (selector & flags) == flags);
    }

    private static Right rightWhenClear(Permission permission, long flags) {
        return new Right(permission, selector -> (selector & flags) == 0);
    }

    private static Right rightWhenEqual(Permission permission, long value) {
        return new Right(permission, selector -> selector == value);
    }

    /** A permission and when it is needed. */
    private record Right(Permission permission, Condition condition) {
        boolean isUnconditional() {
            return condition == Condition.ALWAYS;
        }
    }

    /** A test of a call's selector. */
    @FunctionalInterface
    private interface Condition {
        Condition ALWAYS = selector -> true;

        boolean test(long selector);
    }

    /**
     * When a call takes write access.
     *
     * @param showsSecrets whether it is for secrets in the answer and not for a change; libvirt words the refusal
     *     differently
     */
    private record Write(Condition condition, boolean showsSecrets) {
        static final Write NEVER = new Write(selector -> false, false);
        static final Write ALWAYS = new Write(selector -> true, false);

        static Write whenSet(long anyOf) {
            return new Write(selector -> (selector & anyOf) != 0, false);
        }

        static Write whenEqual(long value) {
            return new Write(selector -> selector == value, false);
        }

        static Write forSecrets(long anyOf) {
            return new Write(selector -> (selector & anyOf) != 0, true);
        }

        boolean test(long selector) {
            return condition.test(selector);
        }
    }
}
