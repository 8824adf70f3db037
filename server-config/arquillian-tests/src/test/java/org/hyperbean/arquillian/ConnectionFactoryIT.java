package org.hyperbean.arquillian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.hyperbean.functional.Libvirtd;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.ResourceAdapterArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Open Liberty injects pooled connections to a libvirtd into a servlet and an enterprise bean. */
@ExtendWith({PeerExtension.class, ArquillianExtension.class})
class ConnectionFactoryIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** An application that carries the adapter as one of its modules. */
    @Deployment(testable = false)
    static EnterpriseArchive application() {
        ResourceAdapterArchive adapter = ShrinkWrap.create(ZipImporter.class, "adapter.rar")
                .importFrom(new File("target/standalone-adapter.rar"))
                .as(ResourceAdapterArchive.class);
        JavaArchive beans =
                ShrinkWrap.create(JavaArchive.class, "beans.jar").addClasses(Inventory.class, Answers.class);
        WebArchive web = ShrinkWrap.create(WebArchive.class, "web.war").addClass(InventoryServlet.class);
        return ShrinkWrap.create(EnterpriseArchive.class, "outbound.ear").addAsModules(adapter, beans, web);
    }

    @Test
    void aServletAndABeanShareThePool(Libvirtd libvirtd) throws Exception {
        String hostname = ask("servlet");
        assertThat(hostname).isNotBlank().doesNotContain("error");
        for (int i = 0; i < 5; i++) {
            assertThat(ask("bean")).isEqualTo(hostname);
            assertThat(ask("servlet")).isEqualTo(hostname);
        }
        assertThat(libvirtd.clients()).as("clients of the daemon").containsOnlyOnce("unix");
    }

    @Test
    void theContainersCredentialsAreUsed(Libvirtd libvirtd) throws Exception {
        assertThat(ask("servlet")).doesNotContain("error");
        String client = libvirtd.clients().lines().skip(2).findFirst().orElseThrow();
        String id = client.strip().split(" ", 2)[0];
        assertThat(libvirtd.admin("client-info", "libvirtd", id)).containsPattern("sasl_user_name *: fred");
        assertThat(ask("stranger")).startsWith("no connection: error 45, authentication failed");
    }

    @Test
    void aPeerThatDiedIsReplaced(Libvirtd libvirtd) throws Exception {
        String hostname = ask("servlet");
        libvirtd.kill9();
        assertThat(ask("servlet")).startsWith("no connection: error 38, ");
        libvirtd.start();
        assertThat(ask("servlet")).isEqualTo(hostname);
        assertThat(libvirtd.clients()).containsOnlyOnce("unix");
    }

    @Test
    void refusalsCarryLibvirtsCode() throws Exception {
        assertThat(ask("nowhere")).startsWith("no connection: error 5, no connection driver available for nothing:///");
    }

    private static String ask(String whom) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + System.getProperty("http.port") + "/web/hostname/" + whom);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
