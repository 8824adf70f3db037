package org.hyperbean.rpc.adapter.handlers;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Opaque;

/** How sets of processor numbers travel. */
final class CpuMaps {
    private CpuMaps() {}

    /** What a client sent. A map without bytes is none at all, which libvirt's public functions refuse. */
    static CpuMap given(Api api, Opaque map) {
        if (map.size() == 0) {
            throw LibvirtException.invalidArgument(
                    api.area(), api.apiName(), "cpumap", "cpumap in " + api.apiName() + " must not be NULL");
        }
        return CpuMap.of(map.toByteArray());
    }

    /** Maps of the same length, one behind the other, with zeros up to as many as the client has room for. */
    static Opaque row(List<CpuMap> maps, int room, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(room * length);
        maps.forEach(map -> bytes.writeBytes(map.toByteArray(length)));
        bytes.writeBytes(new byte[room * length - bytes.size()]);
        return Opaque.copyOf(bytes.toByteArray());
    }

    /** A map of as many bytes as its highest number needs, and not less than one. */
    static Opaque whole(CpuMap map) {
        return Opaque.copyOf(map.toByteArray(Math.max(1, CpuMap.length(map.highest() + 1))));
    }
}
