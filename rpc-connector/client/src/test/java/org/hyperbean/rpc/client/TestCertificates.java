package org.hyperbean.rpc.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An authority and certificates from it, made by openssl under the names that libvirt looks for. */
public final class TestCertificates {
    private static final String AUTHORITY = "keyUsage=critical,keyCertSign,cRLSign";

    private final Path folder;

    private TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** Makes an authority, a server called {@code localhost} and a client. */
    public static TestCertificates in(Path folder) throws IOException, InterruptedException {
        TestCertificates made = new TestCertificates(Files.createDirectories(folder));
        made.openssl("genpkey", "-algorithm", "RSA", "-out", "cakey.pem");
        made.openssl(
                "req",
                "-x509",
                "-key",
                "cakey.pem",
                "-out",
                "cacert.pem",
                "-days",
                "2",
                "-subj",
                "/CN=Test authority",
                "-addext",
                AUTHORITY);
        made.openssl("genpkey", "-algorithm", "RSA", "-out", "serverkey.pem");
        made.issue(
                "server", "/CN=localhost", "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
        made.openssl("genpkey", "-algorithm", "RSA", "-out", "clientkey.pem");
        made.issue("client", "/O=Hyperbean/CN=client", "extendedKeyUsage=clientAuth\n");
        return made;
    }

    /** Files of an authority that are there already. */
    static TestCertificates existing(Path folder) {
        return new TestCertificates(folder);
    }

    /** The folder, to be given as {@code pkipath}. */
    public Path folder() {
        return folder;
    }

    /** Has the authority sign a certificate for {@code NAMEkey.pem}. */
    void issue(String name, String subject, String extensions) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("extensions"),
                "keyUsage=digitalSignature,keyEncipherment\nbasicConstraints=critical,CA:FALSE\n" + extensions);
        openssl("req", "-new", "-key", name + "key.pem", "-out", name + ".csr", "-subj", subject);
        openssl(
                "x509",
                "-req",
                "-in",
                name + ".csr",
                "-CA",
                "cacert.pem",
                "-CAkey",
                "cakey.pem",
                "-CAcreateserial",
                "-days",
                "2",
                "-out",
                name + "cert.pem",
                "-extfile",
                "extensions");
    }

    /** Runs openssl in the folder. */
    void openssl(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Programs.run(folder, command);
    }

    /** Has the authority publish a list with a certificate that counts no more. */
    void revoke(Path certificate) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("index.txt"), "");
        Files.writeString(folder.resolve("ca.conf"), """
            [ca]
            default_ca=authority
            [authority]
            database=index.txt
            default_md=sha256
            default_crl_days=2
            certificate=cacert.pem
            private_key=cakey.pem
            """);
        openssl("ca", "-config", "ca.conf", "-revoke", certificate.toString());
        openssl("ca", "-config", "ca.conf", "-gencrl", "-out", "cacrl.pem");
    }
}
