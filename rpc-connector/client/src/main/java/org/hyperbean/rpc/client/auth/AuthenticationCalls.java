package org.hyperbean.rpc.client.auth;

import java.io.EOFException;
import java.io.IOException;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * Calls one after the other, straight on a transport. A session proper comes later: a SASL exchange may change what the
 * bytes below it mean, and nobody may be reading then.
 */
final class AuthenticationCalls {
    private final Transport transport;
    private int serial;

    AuthenticationCalls(Transport transport) {
        this.transport = transport;
    }

    <R> R call(Procedure<Nothing, R> procedure) {
        return call(procedure, Nothing.NOTHING);
    }

    <A, R> R call(Procedure<A, R> procedure, A arguments) {
        try {
            Frame call = Frame.of(MessageHeader.call(procedure, serial++), procedure.arguments(), arguments);
            call.writeTo(transport.output());
            Frame reply = reply(call.header());
            if (reply.header().status() != MessageStatus.OK) {
                throw Errors.toException(ErrorMessage.decode(reply.payload()));
            }
            return procedure.result().decode(reply.payload());
        } catch (XdrException wrong) {
            throw wrong.asLibvirtException();
        } catch (EOFException ended) {
            throw lost("End of file while reading data: Input/output error", ended);
        } catch (IOException broken) {
            throw lost("Cannot recv data: " + SystemErrors.reason(broken), broken);
        }
    }

    private Frame reply(MessageHeader call) throws IOException {
        while (true) {
            Frame frame = Frame.read(transport.input()).orElseThrow(EOFException::new);
            boolean answers =
                    frame.header().type() == MessageType.REPLY && frame.header().serial() == call.serial();
            if (answers) {
                return frame;
            }
        }
    }

    private static LibvirtException lost(String text, IOException cause) {
        return LibvirtException.systemError(ErrorDomain.RPC, SystemErrors.number(cause), text)
                .causedBy(cause);
    }
}
