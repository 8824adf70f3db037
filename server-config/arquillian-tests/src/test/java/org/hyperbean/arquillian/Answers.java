package org.hyperbean.arquillian;

import jakarta.resource.ResourceException;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.adapter.outbound.HypervisorConnection;
import org.hyperbean.rpc.adapter.outbound.HypervisorConnectionFactory;

/** What the application answers to its clients. */
public final class Answers {
    private Answers() {}

    /** The name of the hypervisor's host, or why there is none. */
    public static String hostname(HypervisorConnectionFactory hypervisor) {
        try (HypervisorConnection connection = hypervisor.getConnection()) {
            return connection.getHostname();
        } catch (ResourceException e) {
            return "no connection: error " + e.getErrorCode() + ", " + e.getMessage();
        } catch (LibvirtException e) {
            return "no answer: error " + e.code().number() + ", " + e.getMessage();
        }
    }
}
