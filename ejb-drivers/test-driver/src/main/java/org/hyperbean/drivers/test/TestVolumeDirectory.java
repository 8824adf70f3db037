package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hyperbean.documents.pool.PoolDocument;
import org.hyperbean.documents.pool.VolumeDocument;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.driver.StorageVolumeDirectory;

/** Finding, listing, making and deleting the volumes of a test node's pools. */
final class TestVolumeDirectory implements StorageVolumeDirectory {
    private static final int CREATE_VALIDATE = 4;

    private final TestNode node;

    TestVolumeDirectory(TestNode node) {
        this.node = node;
    }

    @Override
    public List<StorageVolume> list(StoragePool target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStoragePoolListAllVolumes");
        TestPool pool = node.pools().get(target.uuid());
        if (!pool.active()) {
            throw TestErrors.invalid("storage pool is not active");
        }
        return pool.volumes().values().stream().map(pool::name).toList();
    }

    @Override
    public List<String> names(StoragePool target) {
        return List.copyOf(node.pools().getActive(target.name()).volumes().keySet());
    }

    @Override
    public int count(StoragePool target) {
        return names(target).size();
    }

    @Override
    public StorageVolume lookupByName(StoragePool target, String name) {
        TestPool pool = node.pools().getActive(target.name());
        return pool.name(TestPools.volume(pool, name));
    }

    @Override
    public StorageVolume lookupByKey(String key) {
        return lookup(volume -> volume.key().equals(Optional.of(key)), "key", key);
    }

    @Override
    public StorageVolume lookupByPath(String path) {
        return lookup(volume -> volume.target().path().equals(Optional.of(path)), "path", path);
    }

    @Override
    public StorageVolume create(StoragePool target, String xml, int flags) {
        TestErrors.checkFlags(flags, CREATE_VALIDATE, "testStorageVolCreateXML");
        return add(target, xml, flags, _ -> {});
    }

    @Override
    public StorageVolume createFrom(StoragePool target, String xml, StorageVolume original, int flags) {
        TestErrors.checkFlags(flags, CREATE_VALIDATE, "testStorageVolCreateXMLFrom");
        return add(target, xml, flags, pool -> TestPools.volume(pool, original.name()));
    }

    @Override
    public void delete(StorageVolume target, int flags) {
        TestErrors.checkFlags(flags, 0, "testStorageVolDelete");
        node.pools().changeActive(target.pool(), pool -> {
            VolumeDocument doomed = TestPools.volume(pool, target.name());
            node.extensions().volumes().forget(doomed.key().orElseThrow());
            return pool.without(doomed);
        });
    }

    private StorageVolume add(StoragePool target, String xml, int flags, Consumer<TestPool> check) {
        PoolDocument document = node.pools().getActive(target.name()).document();
        DocumentKind.VOLUME.validate(xml, flags, CREATE_VALIDATE);
        VolumeDocument volume = TestDocuments.volume(document, xml, VolumeDocument.Capacity.REQUIRED);
        return node.pools()
                .changeActive(target.name(), pool -> {
                    if (pool.volumes().containsKey(volume.name())) {
                        throw LibvirtException.of(
                                ErrorCode.OPERATION_FAILED, ErrorDomain.TEST, "storage vol already exists");
                    }
                    check.accept(pool);
                    if (volume.allocation() > pool.document().usage().available()) {
                        throw TestErrors.internal("Not enough free space in pool for volume '" + volume.name() + "'");
                    }
                    // A pool that went away has left what was in a volume of this name.
                    node.extensions().volumes().forget(volume.key().orElseThrow());
                    return pool.with(volume);
                })
                .name(volume);
    }

    private StorageVolume lookup(Predicate<VolumeDocument> wanted, String what, String value) {
        return node.pools().all().stream()
                .filter(TestPool::active)
                .flatMap(pool -> pool.volumes().values().stream().filter(wanted).map(pool::name))
                .findFirst()
                .orElseThrow(
                        () -> TestPools.missingVolume("no storage vol with matching %s '%s'".formatted(what, value)));
    }
}
