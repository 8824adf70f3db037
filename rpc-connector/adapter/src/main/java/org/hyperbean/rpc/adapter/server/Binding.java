package org.hyperbean.rpc.adapter.server;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.XdrException;

/** A procedure with what serves it. */
sealed interface Binding {
    Procedure<?, ?> procedure();

    /** Makes a call: arguments out of the message, handler, result into a message. */
    Reply answer(Client client, IncomingCall call) throws XdrException;

    /** A procedure that ends with its reply. */
    record Call<A, R>(Procedure<A, R> procedure, Handler<? super A, ? extends R> handler) implements Binding {
        @Override
        public Reply answer(Client client, IncomingCall call) throws XdrException {
            R result = handler.handle(
                    client, procedure.arguments().decode(call.message().payload()));
            return Reply.of(Frame.of(call.header().reply(MessageStatus.OK), procedure.result(), result));
        }
    }

    /** A procedure that passes file descriptors. */
    record Descriptors<A, R>(Procedure<A, R> procedure, DescriptorHandler<? super A, R> handler) implements Binding {
        @Override
        public Reply answer(Client client, IncomingCall call) throws XdrException {
            A arguments = procedure.arguments().decode(call.message().payload());
            WithDescriptors<R> answer = handler.handle(client, arguments, call.descriptors());
            try {
                return new Reply(message(call.header(), answer), answer.descriptors(), () -> {});
            } catch (XdrException e) {
                answer.descriptors().forEach(PassedDescriptor::close);
                throw e;
            }
        }

        private Frame message(MessageHeader call, WithDescriptors<R> answer) throws XdrException {
            int count = answer.descriptors().size();
            return count == 0
                    ? Frame.of(call.reply(MessageStatus.OK), procedure.result(), answer.result())
                    : Frame.withDescriptors(
                            call.answer(MessageType.REPLY_WITH_FDS, MessageStatus.OK),
                            count,
                            procedure.result(),
                            answer.result());
        }
    }

    /** The procedure that ends a connection: its reply is the last message. */
    record Farewell(Procedure<Nothing, Nothing> procedure, Consumer<Client> handler) implements Binding {
        @Override
        public Reply answer(Client client, IncomingCall call) {
            handler.accept(client);
            Frame reply = Frame.of(call.header().reply(MessageStatus.OK));
            return Reply.then(reply, () -> client.disconnect("the client has said goodbye"));
        }
    }

    /** A procedure that opens a stream, which begins behind the reply. */
    record Stream<A, R>(
            Procedure<A, R> procedure, ResultStreamHandler<? super A, R> handler, ToIntFunction<? super A> flags)
            implements Binding {
        @Override
        public Reply answer(Client client, IncomingCall call) throws XdrException {
            A arguments = procedure.arguments().decode(call.message().payload());
            boolean sparse = (flags.applyAsInt(arguments) & procedure.sparseFlag()) != 0;
            OpenedStream<R> opened = handler.open(client, arguments);
            Frame reply = reply(call.header(), opened);
            ServerStream stream = client.streams().add(call.header(), opened.data(), sparse);
            boolean sends = procedure.kind() != ProcedureKind.UPSTREAM;
            return Reply.then(reply, () -> stream.start(sends));
        }

        private Frame reply(MessageHeader call, OpenedStream<R> opened) throws XdrException {
            try {
                return Frame.of(call.reply(MessageStatus.OK), procedure.result(), opened.result());
            } catch (XdrException e) {
                opened.data().close();
                throw e;
            }
        }
    }

    /** A procedure that is declared and that no driver can be reached through. */
    record Unsupported(Procedure<?, ?> procedure) implements Binding {
        @Override
        public Reply answer(Client client, IncomingCall call) {
            client.connection();
            throw procedure.api().map(Api::unsupported).orElseGet(this::unknown);
        }

        /** What belongs to no public function, SASL for example, is as good as unknown. */
        private LibvirtException unknown() {
            return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, "unknown procedure: " + procedure.number());
        }
    }
}
