package org.hyperbean.arquillian;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import org.hyperbean.rpc.adapter.outbound.HypervisorConnectionFactory;

/** An enterprise bean that asks a hypervisor. */
@Stateless
public class Inventory {
    @Resource(lookup = "eis/hypervisor")
    private HypervisorConnectionFactory hypervisor;

    /** The name of the hypervisor's host, or why there is none. */
    public String hostname() {
        return Answers.hostname(hypervisor);
    }
}
