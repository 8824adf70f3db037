package org.hyperbean.rpc.adapter.server;

import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * The answer to a call.
 *
 * @param afterwards what is to be done once the message is sent
 */
record Reply(Frame message, Runnable afterwards) {
    /** An answer with nothing to do afterwards. */
    static Reply of(Frame message) {
        return new Reply(message, () -> {});
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
}
