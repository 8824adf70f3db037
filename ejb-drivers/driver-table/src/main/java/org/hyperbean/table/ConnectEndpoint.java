package org.hyperbean.table;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;

/**
 * Where the resource adapter asks for its way into the application, once for each activation: what a container does
 * around a call of a message endpoint took a fifth of the processor time of opening and closing a connection.
 */
@MessageDriven(messageListenerInterface = ConnectionOpener.class)
@TransactionManagement(TransactionManagementType.BEAN)
public class ConnectEndpoint implements ConnectionOpener {
    @Inject
    private ConnectionTable connections;

    @Override
    public Connection open(OpenRequest request) {
        return connections.open(request);
    }

    @Override
    public Optional<Identity> authenticate(String user, String password, String face) {
        return connections.authenticate(user, password, face);
    }

    @Override
    public EventLog eventLog() {
        return connections.eventLog();
    }

    @Override
    public ConnectionOpener unwrapped() {
        return connections;
    }
}
