package org.hyperbean.arquillian;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hyperbean.rpc.adapter.outbound.HypervisorConnectionFactory;

/** A servlet that asks a hypervisor, itself and through an enterprise bean. */
@WebServlet("/hostname/*")
public class InventoryServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Resource(lookup = "eis/hypervisor")
    private transient HypervisorConnectionFactory hypervisor;

    @Resource(lookup = "eis/stranger")
    private transient HypervisorConnectionFactory stranger;

    @Resource(lookup = "eis/nowhere")
    private transient HypervisorConnectionFactory nowhere;

    @EJB
    private transient Inventory inventory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().write(answer(request.getPathInfo()));
    }

    private String answer(String path) {
        return switch (path) {
            case "/servlet" -> Answers.hostname(hypervisor);
            case "/bean" -> inventory.hostname();
            case "/stranger" -> Answers.hostname(stranger);
            case "/nowhere" -> Answers.hostname(nowhere);
            default -> "no such question: " + path;
        };
    }
}
