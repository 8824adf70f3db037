package org.hyperbean.rpc.client;

import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * A call as it is sent, and what its answer means.
 *
 * @param descriptors sent behind it
 * @param <R> what the reply carries
 */
record Call<R>(Procedure<?, R> procedure, Frame frame, List<PassedDescriptor> descriptors) {
    static <A, R> Call<R> of(Procedure<A, R> procedure, int serial, A arguments) {
        return withDescriptors(procedure, serial, arguments, List.of());
    }

    static <A, R> Call<R> withDescriptors(
            Procedure<A, R> procedure, int serial, A arguments, List<PassedDescriptor> descriptors) {
        MessageHeader header = MessageHeader.call(procedure, serial);
        try {
            Frame frame = descriptors.isEmpty()
                    ? Frame.of(header, procedure.arguments(), arguments)
                    : Frame.withDescriptors(
                            header.answer(MessageType.CALL_WITH_FDS, MessageStatus.OK),
                            descriptors.size(),
                            procedure.arguments(),
                            arguments);
            return new Call<>(procedure, frame, descriptors);
        } catch (XdrException tooLarge) {
            throw tooLarge.asLibvirtException();
        }
    }

    MessageHeader header() {
        return frame.header();
    }

    CallKey key() {
        return CallKey.of(header());
    }

    /**
     * What an answer says.
     *
     * @throws LibvirtException if it tells of a failure
     */
    WithDescriptors<R> result(Answer answer) {
        boolean taken = false;
        try {
            Frame reply = answer.message();
            if (reply.header().status() != MessageStatus.OK) {
                throw supported(Errors.toException(ErrorMessage.decode(reply.payload())));
            }
            WithDescriptors<R> result =
                    new WithDescriptors<>(procedure.result().decode(reply.payload()), answer.descriptors());
            taken = true;
            return result;
        } catch (XdrException wrong) {
            throw wrong.asLibvirtException();
        } finally {
            if (!taken) {
                answer.close();
            }
        }
    }

    /** An old daemon that does not know a procedure means that it does not support the function. */
    private static LibvirtException supported(LibvirtException told) {
        boolean unknown = told.code() == ErrorCode.RPC && told.getMessage().startsWith("unknown procedure");
        return unknown
                ? LibvirtException.received(
                        ErrorCode.NO_SUPPORT, told.domain(), told.getMessage(), told.detail(), told.int1(), told.int2())
                : told;
    }

    @Override
    public String toString() {
        return procedure.toString();
    }
}
