package org.hyperbean.rpc.adapter.handlers;

import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.DomainGuestOperations;
import org.hyperbean.driver.GuestFileSystem;
import org.hyperbean.driver.GuestInterface;
import org.hyperbean.driver.GuestTime;
import org.hyperbean.driver.Screenshot;
import org.hyperbean.rpc.adapter.server.Client;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.adapter.server.OpenedStream;
import org.hyperbean.rpc.protocol.remote.DomainFsfreezeRet;
import org.hyperbean.rpc.protocol.remote.DomainFsinfo;
import org.hyperbean.rpc.protocol.remote.DomainFsthawRet;
import org.hyperbean.rpc.protocol.remote.DomainGetFsinfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetFsinfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetHostnameRet;
import org.hyperbean.rpc.protocol.remote.DomainGetLaunchSecurityInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetTimeRet;
import org.hyperbean.rpc.protocol.remote.DomainInterface;
import org.hyperbean.rpc.protocol.remote.DomainInterfaceAddressesArgs;
import org.hyperbean.rpc.protocol.remote.DomainInterfaceAddressesRet;
import org.hyperbean.rpc.protocol.remote.DomainIpAddr;
import org.hyperbean.rpc.protocol.remote.DomainScreenshotArgs;
import org.hyperbean.rpc.protocol.remote.DomainScreenshotRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** What happens inside guests. */
final class DomainGuestOperationsHandlers {
    private DomainGuestOperationsHandlers() {}

    static void add(HandlerTable.Builder table) {
        addFileSystems(table);
        addFacts(table);
        addActions(table);
        table.onResultStream(RemoteProcedures.DOMAIN_SCREENSHOT, DomainGuestOperationsHandlers::screenshot);
    }

    private static void addFileSystems(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_FSFREEZE,
                        (client, arguments) -> new DomainFsfreezeRet(
                                guests(client).freeze(arguments.dom(), arguments.mountpoints(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_FSTHAW,
                        (client, arguments) -> new DomainFsthawRet(
                                guests(client).thaw(arguments.dom(), arguments.mountpoints(), arguments.flags())))
                .onAction(
                        RemoteProcedures.DOMAIN_FSTRIM,
                        (client, arguments) -> guests(client)
                                .trim(arguments.dom(), arguments.mountPoint(), arguments.minimum(), arguments.flags()))
                .on(RemoteProcedures.DOMAIN_GET_FSINFO, DomainGuestOperationsHandlers::fileSystems);
    }

    private static void addFacts(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.DOMAIN_GET_HOSTNAME,
                        (client, arguments) ->
                                new DomainGetHostnameRet(guests(client).hostname(arguments.dom(), arguments.flags())))
                .on(
                        RemoteProcedures.DOMAIN_GET_TIME,
                        (client, arguments) -> toWire(guests(client).time(arguments.dom(), arguments.flags())))
                .on(RemoteProcedures.DOMAIN_INTERFACE_ADDRESSES, DomainGuestOperationsHandlers::addresses)
                .on(
                        RemoteProcedures.DOMAIN_GET_LAUNCH_SECURITY_INFO,
                        (client, arguments) -> new DomainGetLaunchSecurityInfoRet(Parameters.accepted(
                                guests(client).launchSecurityInfo(arguments.dom(), arguments.flags()),
                                arguments.flags())));
    }

    private static void addActions(HandlerTable.Builder table) {
        table.onAction(
                        RemoteProcedures.DOMAIN_SET_TIME,
                        (client, arguments) -> guests(client)
                                .setTime(
                                        arguments.dom(),
                                        new GuestTime(arguments.seconds(), arguments.nseconds()),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SET_USER_PASSWORD,
                        (client, arguments) -> guests(client)
                                .setUserPassword(
                                        arguments.dom(), arguments.user(), arguments.password(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SEND_KEY,
                        (client, arguments) -> guests(client)
                                .sendKey(
                                        arguments.dom(),
                                        arguments.codeset(),
                                        arguments.holdtime(),
                                        arguments.keycodes(),
                                        arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_INJECT_NMI,
                        (client, arguments) -> guests(client).injectNmi(arguments.dom(), arguments.flags()))
                .onAction(
                        RemoteProcedures.DOMAIN_SEND_PROCESS_SIGNAL,
                        (client, arguments) -> guests(client)
                                .sendProcessSignal(
                                        arguments.dom(), arguments.pidValue(), arguments.signum(), arguments.flags()));
    }

    private static DomainGuestOperations guests(Client client) {
        return client.connection().domainGuests();
    }

    private static OpenedStream<DomainScreenshotRet> screenshot(Client client, DomainScreenshotArgs arguments) {
        Screenshot taken = guests(client).screenshot(arguments.dom(), arguments.screen(), arguments.flags());
        return new OpenedStream<>(new DomainScreenshotRet(Optional.of(taken.mimeType())), taken.contents());
    }

    private static DomainGetFsinfoRet fileSystems(Client client, DomainGetFsinfoArgs arguments) {
        List<DomainFsinfo> found = guests(client).fileSystems(arguments.dom(), arguments.flags()).stream()
                .map(DomainGuestOperationsHandlers::toWire)
                .toList();
        return new DomainGetFsinfoRet(found, found.size());
    }

    private static DomainInterfaceAddressesRet addresses(Client client, DomainInterfaceAddressesArgs arguments) {
        return new DomainInterfaceAddressesRet(
                guests(client).interfaceAddresses(arguments.dom(), arguments.source(), arguments.flags()).stream()
                        .map(DomainGuestOperationsHandlers::toWire)
                        .toList());
    }

    private static DomainGetTimeRet toWire(GuestTime time) {
        return new DomainGetTimeRet(time.seconds(), time.nanoseconds());
    }

    private static DomainFsinfo toWire(GuestFileSystem mounted) {
        return new DomainFsinfo(mounted.mountPoint(), mounted.device(), mounted.type(), mounted.disks());
    }

    private static DomainInterface toWire(GuestInterface card) {
        return new DomainInterface(
                card.name(),
                card.mac(),
                card.addresses().stream()
                        .map(address -> new DomainIpAddr(address.family().number(), address.text(), address.prefix()))
                        .toList());
    }
}
