package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.PoolType;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolDirectory;
import org.hyperbean.driver.StoragePoolEvent;
import org.hyperbean.driver.StoragePoolFilter;
import org.hyperbean.driver.StorageVolume;

/** Finding, listing, defining and removing the storage pools of a test node. */
final class TestPoolDirectory implements StoragePoolDirectory {
    private static final int DEFINE_VALIDATE = 1;

    /** The flags of the types, in the order of libvirt's list of flags, begin here. */
    private static final int FIRST_TYPE = 1 << 6;

    private static final List<PoolType> TYPES = List.of(
            PoolType.DIR,
            PoolType.FS,
            PoolType.NETFS,
            PoolType.LOGICAL,
            PoolType.DISK,
            PoolType.ISCSI,
            PoolType.SCSI,
            PoolType.MPATH,
            PoolType.RBD,
            PoolType.SHEEPDOG,
            PoolType.GLUSTER,
            PoolType.ZFS,
            PoolType.VSTORAGE,
            PoolType.ISCSI_DIRECT);

    private final TestNode node;

    TestPoolDirectory(TestNode node) {
        this.node = node;
    }

    @Override
    public List<StoragePool> list(int flags) {
        TestErrors.checkFlags(flags, StoragePoolFilter.ALL, "testConnectListAllStoragePools");
        return pools(pool -> accepts(pool, flags)).map(TestPool::pool).toList();
    }

    @Override
    public List<String> activeNames() {
        return pools(TestPool::active).map(pool -> pool.document().name()).toList();
    }

    @Override
    public int activeCount() {
        return activeNames().size();
    }

    @Override
    public List<String> definedNames() {
        return pools(pool -> !pool.active()).map(pool -> pool.document().name()).toList();
    }

    @Override
    public int definedCount() {
        return definedNames().size();
    }

    @Override
    public StoragePool lookupByUuid(UUID uuid) {
        return node.pools().get(uuid).pool();
    }

    @Override
    public StoragePool lookupByName(String name) {
        return node.pools().get(name).pool();
    }

    @Override
    public StoragePool lookupByVolume(StorageVolume volume) {
        return node.pools().getActive(volume.pool()).pool();
    }

    @Override
    public StoragePool define(String xml, int flags) {
        TestErrors.checkFlags(flags, DEFINE_VALIDATE, "testStoragePoolDefineXML");
        DocumentKind.POOL.validate(xml, flags, DEFINE_VALIDATE);
        PoolDocument document = TestDocuments.pool(xml);
        return node.report(node.pools().define(document), StoragePoolEvent.DEFINED);
    }

    @Override
    public StoragePool create(String xml, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolCreateXML");
        PoolDocument document = TestDocuments.pool(xml);
        TestPool created = node.pools().create(document);
        new VirtualPorts(node).createFor(created);
        return node.report(created, StoragePoolEvent.STARTED);
    }

    @Override
    public void undefine(StoragePool target) {
        TestPool pool = node.pools().changeInactive(target, known -> known);
        node.pools().remove(pool);
        node.report(pool, StoragePoolEvent.UNDEFINED);
    }

    @Override
    public String findSources(String type, Optional<String> specification, int flags) {
        TestErrors.checkFlags(flags, 0, "testConnectFindStoragePoolSources");
        return TestPoolSources.find(type, specification);
    }

    private Stream<TestPool> pools(Predicate<TestPool> wanted) {
        return node.pools().all().stream().filter(wanted);
    }

    private static boolean accepts(TestPool pool, int flags) {
        int type = FIRST_TYPE << TYPES.indexOf(pool.document().type());
        return StoragePoolFilter.accepts(pool.active(), pool.persistent(), pool.autostart(), type, flags);
    }
}
