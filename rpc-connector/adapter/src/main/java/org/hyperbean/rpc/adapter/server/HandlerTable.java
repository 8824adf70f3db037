package org.hyperbean.rpc.adapter.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureTable;

/** The programs that a server serves, and what serves each of their procedures. Immutable. */
public final class HandlerTable {
    private final Map<Integer, ProgramHandlers> programs;

    private HandlerTable(Map<Integer, ProgramHandlers> programs) {
        this.programs = Map.copyOf(programs);
    }

    /** An empty table to be filled. */
    public static Builder builder() {
        return new Builder();
    }

    /** The program that a message names, in the version that it names. */
    Optional<ProgramHandlers> program(MessageHeader header) {
        ProgramHandlers found = programs.get(header.program());
        return found != null && header.isOf(found.program()) ? Optional.of(found) : Optional.empty();
    }

    /** Collects programs and handlers, one line each. */
    public static final class Builder {
        private final Map<Integer, ProgramHandlers> programs = new HashMap<>();

        private Builder() {}

        /** Adds a program. Its procedures are answered as not supported until they get a handler. */
        public Builder program(ProcedureTable table) {
            programs.put(table.program().number(), new ProgramHandlers(table));
            return this;
        }

        /** Binds a handler to a procedure of a program that was added. */
        public <A, R> Builder on(Procedure<A, R> procedure, Handler<? super A, ? extends R> handler) {
            return bind(new Binding.Call<>(procedure, handler));
        }

        /** Binds a handler whose calls have no result. */
        public <A> Builder onAction(Procedure<A, Nothing> procedure, Action<? super A> action) {
            return on(procedure, (client, arguments) -> {
                action.run(client, arguments);
                return Nothing.NOTHING;
            });
        }

        /** Binds a handler whose calls or replies carry file descriptors. */
        public <A, R> Builder onDescriptors(Procedure<A, R> procedure, DescriptorHandler<? super A, R> handler) {
            return bind(new Binding.Descriptors<>(procedure, handler));
        }

        /** Binds the handler of the procedure that ends a connection. */
        public Builder onFarewell(Procedure<Nothing, Nothing> procedure, Consumer<Client> handler) {
            return bind(new Binding.Farewell(procedure, handler));
        }

        /** Binds a handler that opens a stream. */
        public <A> Builder onStream(Procedure<A, Nothing> procedure, StreamHandler<? super A> handler) {
            return onStream(procedure, handler, arguments -> 0);
        }

        /**
         * Binds a handler that opens a stream which may have holes.
         *
         * @param flags where the call's flags stand, of which one allows them
         */
        public <A> Builder onStream(
                Procedure<A, Nothing> procedure, StreamHandler<? super A> handler, ToIntFunction<? super A> flags) {
            return bind(new Binding.Stream<>(
                    procedure,
                    (client, arguments) -> new OpenedStream<>(Nothing.NOTHING, handler.open(client, arguments)),
                    flags));
        }

        /** Binds a handler that opens a stream and has a result. */
        public <A, R> Builder onResultStream(Procedure<A, R> procedure, ResultStreamHandler<? super A, R> handler) {
            return bind(new Binding.Stream<>(procedure, handler, arguments -> 0));
        }

        /** The table with all that was added. */
        public HandlerTable build() {
            return new HandlerTable(programs);
        }

        private Builder bind(Binding binding) {
            programs.get(binding.procedure().program().number()).bind(binding);
            return this;
        }
    }

    /** Serves the calls of a procedure without result. */
    @FunctionalInterface
    public interface Action<A> {
        /** Makes the call. */
        void run(Client client, A arguments);
    }
}
