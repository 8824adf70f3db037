package org.hyperbean.rpc.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.configuration.ClientSettings;
import org.hyperbean.rpc.client.tls.TlsContexts;
import org.hyperbean.rpc.client.tls.TlsPaths;
import org.hyperbean.rpc.client.tls.TlsPriority;
import org.hyperbean.rpc.client.uri.RemoteTarget;

/** Agrees with a daemon about TLS: each proves itself to the other by a certificate. */
record TlsConnector(RemoteTarget target, ClientEnvironment environment, ClientSettings settings) {
    /** What a daemon says, inside the channel, to a client that it lets in. */
    private static final int CONFIRMATION = 1;

    private static final int INPUT_OUTPUT_ERROR = 5;

    /** Has the JDK compare the certificate's names with the host's, which HTTPS does as GnuTLS does. */
    private static final String COMPARE_NAMES = "HTTPS";

    /**
     * Connects and agrees.
     *
     * @throws LibvirtException system error if the files are no good or nobody listens; authentication failed if one
     *     side does not trust the other
     */
    Transport connect(Deadline deadline) {
        TlsPaths paths = ClientTlsPaths.locate(target.options().text("pkipath").map(Path::of), environment);
        boolean verify = !target.options().isOn("no_verify");
        SSLContext context = TlsContexts.load(paths, !target.options().isOn("no_sanity"), verify);
        Optional<TlsPriority> priority =
                target.options().text("tls_priority").or(settings::tlsPriority).map(TlsConnector::priority);
        int port = target.port().orElseThrow();
        Socket socket = TcpConnector.connect(target.host(), port, deadline).socket();
        try (Watchdog _ = Watchdog.over(socket, deadline)) {
            SSLSocket secured = (SSLSocket) context.getSocketFactory().createSocket(socket, target.host(), port, true);
            SSLParameters parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(verify ? COMPARE_NAMES : null);
            priority.ifPresent(wanted -> wanted.apply(parameters));
            secured.setSSLParameters(parameters);
            handshake(secured);
            InputStream input = secured.getInputStream();
            awaitConfirmation(input);
            return new TlsTransport(socket, input, secured.getOutputStream(), target.host() + ":" + port);
        } catch (IOException broken) {
            throw given(handshakeFailed(broken), socket);
        } catch (LibvirtException refused) {
            throw given(refused, socket);
        }
    }

    private static TlsPriority priority(String text) {
        try {
            return TlsPriority.parse(text);
        } catch (LibvirtException refused) {
            String told = "Failed to set TLS session priority to " + text + ": The request is invalid.";
            throw LibvirtException.systemError(ErrorDomain.RPC, -1, told).causedBy(refused);
        }
    }

    private static void handshake(SSLSocket secured) {
        try {
            secured.startHandshake();
        } catch (IOException refused) {
            boolean untrusted = Stream.<Throwable>iterate(refused, cause -> cause != null, Throwable::getCause)
                    .anyMatch(CertificateException.class::isInstance);
            throw untrusted
                    ? failed("Failed to verify peer's certificate").causedBy(refused)
                    : handshakeFailed(refused);
        }
    }

    /** With TLS 1.3 a daemon looks at the client's certificate when the client's part of the handshake is over. */
    private static void awaitConfirmation(InputStream input) {
        try {
            int answer = input.read();
            if (answer < 0) {
                throw new IOException("the daemon hung up");
            }
            if (answer != CONFIRMATION) {
                throw LibvirtException.of(
                        ErrorCode.RPC,
                        ErrorDomain.RPC,
                        "server verification (of our certificate or IP address) failed");
            }
        } catch (IOException refused) {
            throw LibvirtException.systemError(
                            ErrorDomain.RPC, INPUT_OUTPUT_ERROR, "Unable to read TLS confirmation: Input/output error")
                    .causedBy(refused);
        }
    }

    private static LibvirtException handshakeFailed(IOException cause) {
        return failed("TLS handshake failed " + cause.getMessage()).causedBy(cause);
    }

    private static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, detail);
    }

    private static LibvirtException given(LibvirtException failure, Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            failure.addSuppressed(broken);
        }
        return failure;
    }
}
