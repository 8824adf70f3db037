package org.hyperbean.rpc.adapter.server;

import java.util.List;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * The answer to a call. Closing it closes its file descriptors.
 *
 * @param descriptors sent behind the message
 * @param afterwards what is to be done once everything is sent
 */
record Reply(Frame message, List<PassedDescriptor> descriptors, Runnable afterwards) implements AutoCloseable {
    /** An answer with nothing to do afterwards. */
    static Reply of(Frame message) {
        return then(message, () -> {});
    }

    /** An answer and what is to be done once it is sent. */
    static Reply then(Frame message, Runnable afterwards) {
        return new Reply(message, List.of(), afterwards);
    }

    /** The answer to a call that failed. */
    static Reply failure(MessageHeader call, LibvirtException failure) {
        try {
            return of(Frame.of(call.reply(MessageStatus.ERROR), ErrorMessage::encode, Errors.toMessage(failure)));
        } catch (XdrException e) {
            // the text itself is over a limit: the reason is told without it
            return failure(call, e.asLibvirtException());
        }
    }

    @Override
    public void close() {
        descriptors.forEach(PassedDescriptor::close);
    }
}
