package org.hyperbean.table;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.OpenRequest;

/**
 * Where the resource adapter delivers a client's wish for a connection, once per connection. Calls on the connection do
 * not come through here.
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
    public EventLog eventLog() {
        return connections.eventLog();
    }
}
