package org.hyperbean.jmx;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.security.auth.Subject;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;

/**
 * Does what a JMX client asks for, with the rights of that client's user.
 *
 * <p>The remote connector puts the user's {@link Identity} into the subject of each call. A call without a subject
 * comes from this JVM or through the JVM's own attach mechanism, which lets in nobody but the daemon's user and root.
 */
final class Caller {
    /** The name of this face in {@link Identity#face}. */
    static final String FACE = "jmx";

    private static final Identity LOCAL =
            new Identity(System.getProperty("user.name"), Set.of(Role.ADMINISTRATOR), FACE, Optional.empty());
    private static final Identity UNKNOWN = new Identity("unknown", Set.of(), FACE, Optional.empty());

    private final ConnectionOpener opener;

    Caller(ConnectionOpener opener) {
        this.opener = opener;
    }

    /** Runs something on a connection that is the caller's and that is closed afterwards. */
    <T> T call(String uri, Function<Connection, T> work) {
        try (Connection connection = opener.open(new OpenRequest(Optional.of(uri), false, identity()))) {
            return work.apply(connection);
        } catch (LibvirtException e) {
            throw PlainExceptions.of(e);
        }
    }

    /** Who calls on this thread. */
    static Identity identity() {
        Subject subject = Subject.current();
        return subject == null
                ? LOCAL
                : subject.getPublicCredentials(Identity.class).stream()
                        .findFirst()
                        .orElse(UNKNOWN);
    }
}
