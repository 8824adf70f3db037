package org.hyperbean.drivers.test;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * The hypervisor that exists in memory alone. {@code test:///default} is one node that all its connections share and
 * that is as new after the last of them closes; {@code test:///FILE} is a node of its own for each connection. With
 * {@code ?extended=1} a connection to either can do more than the reference's ({@link ExtendedConnection}).
 *
 * <p>Any thread opens connections. {@code events} and {@code shared} are written once, by the thread that initialises
 * the drivers, before the first connection is opened; they are volatile so that every thread sees that.
 */
@ApplicationScoped
public class TestDriver implements HypervisorDriver {
    private static final String DEFAULT_PATH = "/default";

    /** The parameter that, being 1, asks for more than the reference has. */
    private static final String EXTENDED = "extended";

    private final AtomicLong privateNodes = new AtomicLong();
    private volatile EventSink events;
    private volatile SharedNode shared;

    @Override
    public String name() {
        return "TEST";
    }

    @Override
    public InitialisationOrder order() {
        return InitialisationOrder.HYPERVISORS;
    }

    @Override
    public void initialise(DriverContext context) {
        events = context.events();
        EventScope scope = new EventScope("test://" + DEFAULT_PATH);
        shared = new SharedNode(() -> DefaultNode.create(scope, context.events()));
    }

    @Override
    public Set<String> schemes() {
        return Set.of("test");
    }

    @Override
    public Optional<String> probe() {
        return Optional.empty();
    }

    @Override
    public Connection open(ConnectUri uri, OpenRequest request) {
        String path = uri.path();
        if (path.isEmpty() || path.equals("/")) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.TEST, "testOpen: supply a path or use test://" + DEFAULT_PATH);
        }
        if (path.equals(DEFAULT_PATH)) {
            boolean client = !request.identity().equals(Identity.DAEMON);
            return connection(uri, request, client ? shared.hold() : shared.look());
        }
        EventScope scope = new EventScope(uri.text() + "#" + privateNodes.incrementAndGet());
        TestNode node = NodeFile.read(Path.of(path), scope, events);
        return connection(uri, request, NodeHandle.of(node));
    }

    private static Connection connection(ConnectUri uri, OpenRequest request, NodeHandle handle) {
        return uri.parameter(EXTENDED).filter("1"::equals).isPresent()
                ? new ExtendedConnection(uri.text(), request, handle)
                : new TestConnection(uri.text(), request, handle);
    }
}
