package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StorageVolume;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.remote.StoragePoolIsActiveRet;
import org.hyperbean.rpc.protocol.remote.StoragePoolLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.StorageVolCreateXmlRet;
import org.hyperbean.rpc.protocol.remote.StorageVolDownloadArgs;
import org.hyperbean.rpc.protocol.remote.StorageVolGetInfoRet;
import org.hyperbean.rpc.protocol.remote.StorageVolLookupByNameRet;
import org.hyperbean.rpc.protocol.remote.StorageVolUploadArgs;

/**
 * The files of a folder as the volumes of a storage pool, as far as uploads and downloads need it. As a program it
 * serves until it is killed, so that its speed can be measured.
 */
final class Volumes {
    private static final Pattern NAME = Pattern.compile("<name>(.*?)</name>");
    private static final Pattern CAPACITY = Pattern.compile("<capacity.*?>(\\d+)</capacity>");

    private final Path folder;

    Volumes(Path folder) {
        this.folder = folder;
    }

    /** Serves: arguments are the folder of the sockets and that of the volumes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (TestServer _ = new TestServer(Path.of(arguments[0]), new Volumes(Path.of(arguments[1])).handlers())) {
            new CountDownLatch(1).await();
        }
    }

    HandlerTable handlers() {
        return Handlers.builder()
                .on(
                        RemoteProcedures.STORAGE_POOL_LOOKUP_BY_NAME,
                        (client, arguments) ->
                                new StoragePoolLookupByNameRet(new StoragePool(arguments.name(), new UUID(1, 2))))
                .on(RemoteProcedures.STORAGE_POOL_IS_ACTIVE, (client, arguments) -> new StoragePoolIsActiveRet(1))
                .on(
                        RemoteProcedures.STORAGE_VOL_LOOKUP_BY_NAME,
                        (client, arguments) -> new StorageVolLookupByNameRet(
                                find(arguments.pool().name(), arguments.name())))
                .on(
                        RemoteProcedures.STORAGE_VOL_CREATE_XML,
                        (client, arguments) -> new StorageVolCreateXmlRet(
                                create(arguments.pool().name(), arguments.xml())))
                .on(RemoteProcedures.STORAGE_VOL_GET_INFO, (client, arguments) -> info(arguments.vol()))
                .onStream(
                        RemoteProcedures.STORAGE_VOL_UPLOAD,
                        (client, arguments) ->
                                new FileStream(path(arguments.vol()), arguments.offset(), arguments.length()),
                        StorageVolUploadArgs::flags)
                .onStream(
                        RemoteProcedures.STORAGE_VOL_DOWNLOAD,
                        (client, arguments) ->
                                new FileStream(path(arguments.vol()), arguments.offset(), arguments.length()),
                        StorageVolDownloadArgs::flags)
                .build();
    }

    private StorageVolume find(String pool, String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw LibvirtException.of(ErrorCode.NO_STORAGE_VOL, ErrorDomain.STORAGE, name);
        }
        return new StorageVolume(pool, name, file.toString());
    }

    private StorageVolume create(String pool, String xml) {
        String name = text(NAME, xml);
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(Long.parseLong(text(CAPACITY, xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return find(pool, name);
    }

    private static StorageVolGetInfoRet info(StorageVolume volume) {
        try {
            long size = Files.size(path(volume));
            return new StorageVolGetInfoRet(0, size, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(StorageVolume volume) {
        return Path.of(volume.key());
    }

    private static String text(Pattern element, String xml) {
        Matcher matcher = element.matcher(xml);
        if (!matcher.find()) {
            throw LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.STORAGE, element.toString());
        }
        return matcher.group(1);
    }
}
