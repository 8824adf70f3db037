package org.hyperbean.rpc.adapter.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.host.Command;

/** An authority with a server's and a client's certificate, made by OpenSSL under the names that libvirt looks for. */
public final class TestCertificates {
    private static final String CLIENT_NAME = "/C=GB/O=Red, Hat/CN=client";
    private static final String SERVER = """
        keyUsage=critical,digitalSignature,keyEncipherment
        extendedKeyUsage=serverAuth
        subjectAltName=DNS:localhost,IP:127.0.0.1
        """;
    private static final String CLIENT = """
        keyUsage=critical,digitalSignature,keyEncipherment
        extendedKeyUsage=clientAuth
        """;

    private final Path folder;

    /** Makes all of it anew in a folder. */
    public TestCertificates(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout cakey.pem -out cacert.pem -days 2"
                + " -subj /CN=authority -addext keyUsage=critical,keyCertSign,cRLSign");
        issueServer(SERVER, 2);
        issueClient(2);
    }

    /** A server's certificate for a new key. */
    void issueServer(String extensions, int days) throws IOException {
        issue("server", "/CN=localhost", extensions, days);
    }

    /** A good server's certificate, once more. */
    public void issueServer() throws IOException {
        issueServer(SERVER, 2);
    }

    /** A client's certificate that is good for so many days. */
    public void issueClient(int days) throws IOException {
        issue("client", CLIENT_NAME, CLIENT, days);
    }

    /** A good client's certificate for a key on an elliptic curve. */
    public void issueClientWithEllipticKey() throws IOException {
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out clientkey.pem");
        sign("client", CLIENT_NAME, CLIENT, 2);
    }

    /** A list that says that the client's certificate counts no more. */
    public void revokeClient() throws IOException {
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(
                folder.resolve("ca.conf"),
                "[ca]\ndefault_ca=a\n[a]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=2\n");
        openssl("ca -config ca.conf -revoke clientcert.pem -cert cacert.pem -keyfile cakey.pem");
        openssl("ca -config ca.conf -gencrl -cert cacert.pem -keyfile cakey.pem -out cacrl.pem");
    }

    /** Everything at its default, with the files of this folder. */
    public TlsSettings settings() {
        return settings(List.of("*"), Optional.empty());
    }

    /** Settings with these allowed names and this list of revoked certificates. */
    public TlsSettings settings(List<String> allowedNames, Optional<Path> revocations) {
        return new TlsSettings(
                file("cacert.pem"),
                file("servercert.pem"),
                file("serverkey.pem"),
                revocations,
                true,
                true,
                new AllowedNames(allowedNames),
                Optional.empty());
    }

    /** A file of the folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    void openssl(String arguments) {
        Command.of(Stream.concat(Stream.of("openssl"), Stream.of(arguments.split(" ")))
                        .toList())
                .in(folder)
                .run();
    }

    private void issue(String name, String subject, String extensions, int days) throws IOException {
        openssl("genpkey -algorithm RSA -out " + name + "key.pem");
        sign(name, subject, extensions, days);
    }

    private void sign(String name, String subject, String extensions, int days) throws IOException {
        Files.writeString(folder.resolve("extensions"), extensions);
        Command.of("openssl", "req", "-new", "-key", name + "key.pem", "-out", name + ".csr", "-subj", subject)
                .in(folder)
                .run();
        openssl("x509 -req -in " + name
                + ".csr -CA cacert.pem -CAkey cakey.pem -CAcreateserial -extfile extensions -out " + name
                + "cert.pem -days " + days);
    }
}
