package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.pool.PoolHost;
import org.hyperbean.documents.pool.PoolSource;
import org.hyperbean.documents.pool.PoolType;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What pools could be made of on a test node: two volume groups, and a folder on any file server. */
final class TestPoolSources {
    private TestPoolSources() {}

    static String find(String type, Optional<String> specification) {
        Optional<PoolType> known = XmlChoice.find(PoolType.class, type);
        if (known.isEmpty() && specification.isPresent()) {
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR, ErrorDomain.STORAGE, "missing backend for pool type -1");
        }
        Optional<PoolSource> source = specification.flatMap(text -> known.map(kind -> PoolSource.parse(text, kind)));
        if (known.equals(Optional.of(PoolType.DIR))) {
            // The number of this type is 0, which libvirt's test driver takes for an unknown one.
            throw TestErrors.internal("unknown storage pool type " + type);
        }
        if (known.equals(Optional.of(PoolType.LOGICAL))) {
            return volumeGroups();
        }
        if (known.equals(Optional.of(PoolType.NETFS))) {
            return folder(source.flatMap(given -> given.hosts().stream().findFirst())
                    .map(PoolHost::name)
                    .orElseThrow(() -> error(ErrorCode.INVALID_ARG, "hostname must be specified for netfs sources")));
        }
        throw error(ErrorCode.NO_SUPPORT, "pool type '" + type + "' does not support source discovery");
    }

    private static String volumeGroups() {
        XmlWriter out = new XmlWriter();
        out.element("sources").body(sources -> {
            volumeGroup(sources, "/dev/sda20", "testvg1");
            volumeGroup(sources, "/dev/sda21", "testvg2");
        });
        return out.toString();
    }

    private static void volumeGroup(XmlWriter out, String device, String name) {
        out.element("source").body(source -> {
            source.element("device").attribute("path", device).end();
            source.element("name").text(name);
            source.element("format").attribute("type", "lvm2").end();
        });
    }

    private static String folder(String host) {
        XmlWriter out = new XmlWriter();
        out.element("sources")
                .body(sources -> sources.element("source").body(source -> {
                    source.element("host").attribute("name", host).end();
                    source.element("dir").attribute("path", "/testshare").end();
                    source.element("format").attribute("type", "nfs").end();
                }));
        return out.toString();
    }

    private static LibvirtException error(ErrorCode code, String detail) {
        return LibvirtException.of(code, ErrorDomain.TEST, detail);
    }
}
