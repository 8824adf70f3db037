package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestStorageTest {
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());
    private static final long SIZE = 100L << 30;

    private Connection connection;
    private StoragePool pool;

    @BeforeEach
    void open(@TempDir Path home) {
        TestDriver driver = new TestDriver();
        driver.initialise(
                new DriverContext(new RecordedEvents(), new DriverContext.Directories(home, home, home, home)));
        connection = driver.open(
                ConnectUri.parse("test:///default"), new OpenRequest(Optional.of("test:///default"), false, CLIENT));
        pool = connection.storagePools().lookupByName("default-pool");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void volumesTakeRoomInTheirPool() {
        StorageVolume volume = connection.storageVolumes().create(pool, volume("v", 1000), 0);
        assertThat(volume).isEqualTo(new StorageVolume("default-pool", "v", "/default-pool/v"));
        assertThat(connection.storagePoolInformation().info(pool).available()).isEqualTo(SIZE - 1000);

        connection.storageVolumes().delete(volume, 0);
        assertThat(connection.storagePoolInformation().info(pool).available()).isEqualTo(SIZE);
        assertThatThrownBy(() -> connection.storageVolumeOperations().info(volume))
                .hasMessage("Storage volume not found: no storage vol with matching name 'v'");
    }

    @Test
    void tooLargeVolumesAreRefused() {
        assertThatThrownBy(() -> connection.storageVolumes().create(pool, volume("v", SIZE + 1), 0))
                .hasMessage("internal error: Not enough free space in pool for volume 'v'");
    }

    @Test
    void twoPoolsDoNotShareASource() {
        String other = "<pool type='dir'><name>other</name><target><path>/default-pool</path></target></pool>";
        assertThatThrownBy(() -> connection.storagePools().define(other, 0))
                .hasMessage("operation failed: Storage source conflict with pool: 'default-pool'");
    }

    @Test
    void poolWithoutDefinitionIsGoneWhenItStops() {
        StoragePool transientPool = connection
                .storagePools()
                .create("<pool type='dir'><name>t</name><target><path>/t</path></target></pool>", 0);
        assertThat(connection.storagePoolInformation().isPersistent(transientPool))
                .isFalse();
        connection.storagePoolLifecycle().destroy(transientPool);
        assertThatThrownBy(() -> connection.storagePools().lookupByName("t"))
                .hasMessage("Storage pool not found: no storage pool with matching name 't'");
    }

    private static String volume(String name, long capacity) {
        return "<volume><name>%s</name><capacity>%d</capacity></volume>".formatted(name, capacity);
    }
}
