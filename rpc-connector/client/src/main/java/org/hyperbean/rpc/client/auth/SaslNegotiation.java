package org.hyperbean.rpc.client.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.credentials.CredentialKind;
import org.hyperbean.rpc.client.credentials.CredentialRequest;
import org.hyperbean.rpc.client.credentials.CredentialSource;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.AuthSaslStartArgs;
import org.hyperbean.rpc.protocol.remote.AuthSaslStartRet;
import org.hyperbean.rpc.protocol.remote.AuthSaslStepArgs;
import org.hyperbean.rpc.protocol.remote.AuthSaslStepRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;

/**
 * A SASL exchange with a daemon.
 *
 * @param host the daemon's, as the URI names it
 * @param secure whether the bytes are safe from others already; if not, the mechanism has to encrypt them with a key of
 *     56 bits at least, libvirt's figure
 */
record SaslNegotiation(AuthenticationCalls calls, CredentialSource credentials, String host, boolean secure) {
    private static final String SERVICE = "libvirt";
    private static final String ENCRYPTED = "auth-conf";
    private static final String WITHOUT_LAYER = "auth";

    /**
     * The JDK's property for the cipher of DIGEST-MD5. By itself it takes 3DES, which daemons with OpenSSL 3 offer and
     * do not have.
     */
    private static final String CIPHER = "com.sun.security.sasl.digest.cipher";

    private static final List<CredentialRequest> WANTED = List.of(
            CredentialRequest.of(CredentialKind.AUTHNAME, "Please enter your authentication name"),
            CredentialRequest.of(CredentialKind.PASSPHRASE, "Please enter your password"));

    /**
     * Runs the exchange.
     *
     * @param wanted the only mechanism that will do
     * @return the layer below which everything else is said, if there is one
     * @throws LibvirtException authentication failed
     */
    Optional<SecurityLayer> run(Optional<String> wanted) {
        Set<String> offered =
                Set.of(calls.call(RemoteProcedures.AUTH_SASL_INIT).mechlist().split(","));
        wanted.filter(name -> !offered.contains(name)).ifPresent(name -> {
            throw failed(ErrorDomain.REMOTE, "SASL mechanism " + name + " not supported by server");
        });
        SaslMechanism mechanism = SaslMechanism.best(wanted.map(Set::of).orElse(offered), !secure)
                .orElseThrow(
                        () -> failed(
                                ErrorDomain.RPC,
                                "Failed to start SASL negotiation: -4 (SASL(-4): no mechanism available: No worthy mechs found)"));
        try {
            SaslClient client = client(mechanism);
            exchange(client, mechanism);
            return layer(client);
        } catch (SaslException wrong) {
            throw failed(ErrorDomain.RPC, "Failed to step SASL negotiation: -1 (" + wrong.getMessage() + ")")
                    .causedBy(wrong);
        }
    }

    private SaslClient client(SaslMechanism mechanism) throws SaslException {
        Map<CredentialKind, String> found = mechanism.wantsPassword() ? credentials.collect(SERVICE, WANTED) : Map.of();
        Optional<String> authorization = credentials.known(SERVICE, CredentialKind.USERNAME);
        if (mechanism.isScram()) {
            String name = found.get(CredentialKind.AUTHNAME);
            return new ScramClient(mechanism, name, found.get(CredentialKind.PASSPHRASE), authorization);
        }
        SaslClient client = Sasl.createSaslClient(
                new String[] {mechanism.label()},
                authorization.orElse(null),
                SERVICE,
                host,
                Map.of(Sasl.QOP, secure ? WITHOUT_LAYER : ENCRYPTED, Sasl.STRENGTH, "high,medium", CIPHER, "rc4"),
                new SaslCallbacks(found, credentials.known(SERVICE, CredentialKind.REALM)));
        if (client == null) {
            throw new SaslException("this program has no " + mechanism.label());
        }
        return client;
    }

    private void exchange(SaslClient client, SaslMechanism mechanism) throws SaslException {
        Optional<byte[]> first =
                client.hasInitialResponse() ? Optional.of(client.evaluateChallenge(new byte[0])) : Optional.empty();
        AuthSaslStartRet started = calls.call(
                RemoteProcedures.AUTH_SASL_START, new AuthSaslStartArgs(mechanism.label(), nil(first), data(first)));
        boolean serverComplete = started.complete() != 0;
        byte[] challenge = started.data().toByteArray();
        while (true) {
            Optional<byte[]> response =
                    client.isComplete() ? Optional.empty() : Optional.ofNullable(client.evaluateChallenge(challenge));
            if (serverComplete && client.isComplete()) {
                return;
            }
            if (serverComplete) {
                throw new SaslException("the server ended the exchange early");
            }
            AuthSaslStepRet next =
                    calls.call(RemoteProcedures.AUTH_SASL_STEP, new AuthSaslStepArgs(nil(response), data(response)));
            serverComplete = next.complete() != 0;
            challenge = next.data().toByteArray();
        }
    }

    private Optional<SecurityLayer> layer(SaslClient client) {
        if (ENCRYPTED.equals(client.getNegotiatedProperty(Sasl.QOP))) {
            return Optional.of(SecurityLayer.of(client));
        }
        if (!secure) {
            throw failed(ErrorDomain.RPC, "negotiation SSF 0 was not strong enough");
        }
        return Optional.empty();
    }

    /** The protocol tells no bytes from a text of no bytes. */
    private static int nil(Optional<byte[]> data) {
        return data.isPresent() ? 0 : 1;
    }

    private static Opaque data(Optional<byte[]> data) {
        return data.map(Opaque::copyOf).orElse(Opaque.EMPTY);
    }

    private static LibvirtException failed(ErrorDomain domain, String detail) {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, domain, detail);
    }
}
