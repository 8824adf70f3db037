package org.hyperbean.rpc.adapter.server;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.XdrException;

/**
 * Finds the handler of a call and makes the call. Whatever goes wrong becomes an error reply in libvirtd's words, and
 * the connection lives on.
 */
final class CallRunner {
    private static final System.Logger LOG = System.getLogger(CallRunner.class.getName());

    private final HandlerTable handlers;

    CallRunner(HandlerTable handlers) {
        this.handlers = handlers;
    }

    Reply run(Client client, IncomingCall call) {
        MessageHeader header = call.header();
        try {
            return find(header, client).answer(client, call);
        } catch (LibvirtException e) {
            return Reply.failure(header, e);
        } catch (XdrException e) {
            return Reply.failure(header, e.asLibvirtException());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "call " + header + " failed", e);
            return Reply.failure(
                    header, LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, String.valueOf(e)));
        }
    }

    private Binding find(MessageHeader header, Client client) {
        Optional<ProgramHandlers> program = handlers.program(header);
        if (program.isEmpty()) {
            throw rpcError("Cannot find program " + Integer.toUnsignedString(header.program()) + " version "
                    + Integer.toUnsignedString(header.version()));
        }
        if (header.status() != MessageStatus.OK) {
            throw rpcError("Unexpected message status " + Integer.toUnsignedString(header.statusNumber()));
        }
        Optional<Binding> binding = program.get().find(header.procedure());
        if (binding.isEmpty()) {
            throw rpcError("unknown procedure: " + header.procedure());
        }
        Binding found = binding.get();
        if (!found.procedure().usableUnauthenticated()
                && !client.authentication().isComplete()) {
            throw rpcError("authentication required");
        }
        return found;
    }

    private static LibvirtException rpcError(String detail) {
        return LibvirtException.of(ErrorCode.RPC, ErrorDomain.RPC, detail);
    }
}
