package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Which parameters each kind of virtual port needs and has. */
final class VirtualPortChecks {
    private VirtualPortChecks() {}

    static void refuseMissing(VirtualPort port) {
        port.type().flatMap(type -> firstMissing(port, type)).ifPresent(name -> {
            throw wrong("missing %s in <virtualport type='%s'>", name, port);
        });
    }

    static void refuseExtras(VirtualPort port) {
        port.type().flatMap(type -> firstExtra(port, type)).ifPresent(name -> {
            throw wrong("extra %s unsupported in <virtualport type='%s'>", name, port);
        });
    }

    private static Optional<String> firstMissing(VirtualPort port, VirtualPort.Type type) {
        return switch (type) {
            case QBG ->
                missing("managerid", port.managerId())
                        .or(() -> missing("typeid", port.typeId()))
                        .or(() -> missing("typeidversion", port.typeIdVersion()))
                        .or(() -> missing("instanceid", port.instanceId()));
            case QBH -> missing("profileid", port.profileId());
            case OPENVSWITCH, MIDONET -> missing("interfaceid", port.interfaceId());
        };
    }

    private static Optional<String> firstExtra(VirtualPort port, VirtualPort.Type type) {
        return switch (type) {
            case QBG -> given("profileid", port.profileId()).or(() -> given("interfaceid", port.interfaceId()));
            case QBH -> ofQbg(port).or(() -> given("interfaceid", port.interfaceId()));
            case OPENVSWITCH -> ofQbg(port);
            case MIDONET -> ofQbg(port).or(() -> given("profileid", port.profileId()));
        };
    }

    private static Optional<String> ofQbg(VirtualPort port) {
        return given("managerid", port.managerId())
                .or(() -> given("typeid", port.typeId()))
                .or(() -> given("typeidversion", port.typeIdVersion()))
                .or(() -> given("instanceid", port.instanceId()));
    }

    private static Optional<String> missing(String name, Optional<?> value) {
        return value.isPresent() ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> given(String name, Optional<?> value) {
        return value.map(_ -> name);
    }

    private static LibvirtException wrong(String form, String name, VirtualPort port) {
        return LibvirtException.of(
                ErrorCode.XML_ERROR,
                ErrorDomain.NET,
                form.formatted(name, port.type().orElseThrow().text()));
    }
}
