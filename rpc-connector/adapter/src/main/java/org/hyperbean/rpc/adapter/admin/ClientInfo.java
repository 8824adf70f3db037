package org.hyperbean.rpc.adapter.admin;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;
import org.hyperbean.host.AccountNames;
import org.hyperbean.rpc.adapter.server.ClientFacts;

/** Who a client is, as typed parameters. What is not known is left out. */
final class ClientInfo {
    private ClientInfo() {}

    static List<TypedParameter> of(ClientFacts facts) {
        List<TypedParameter> info = new ArrayList<>();
        info.add(new TypedParameter("readonly", new TypedValue.BooleanValue(facts.readOnly() ? 1 : 0)));
        facts.saslUser().ifPresent(user -> info.add(TypedParameter.ofString("sasl_user_name", user)));
        facts.address().ifPresent(address -> info.add(TypedParameter.ofString("sock_addr", address)));
        facts.distinguishedName().ifPresent(name -> info.add(TypedParameter.ofString("tls_x509_dname", name)));
        facts.identity().peer().ifPresent(peer -> addPeer(info, peer));
        return info;
    }

    private static void addPeer(List<TypedParameter> info, Identity.Peer peer) {
        info.add(TypedParameter.ofInt("unix_user_id", peer.userId()));
        AccountNames.user(peer.userId()).ifPresent(name -> info.add(TypedParameter.ofString("unix_user_name", name)));
        info.add(TypedParameter.ofInt("unix_group_id", peer.groupId()));
        AccountNames.group(peer.groupId())
                .ifPresent(name -> info.add(TypedParameter.ofString("unix_group_name", name)));
        info.add(TypedParameter.ofInt("unix_process_id", (int) peer.pid()));
    }
}
