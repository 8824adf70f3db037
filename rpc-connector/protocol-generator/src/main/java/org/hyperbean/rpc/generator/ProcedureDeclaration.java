package org.hyperbean.rpc.generator;

import java.util.Optional;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/**
 * A procedure as declared. The words of its options are the names of Java constants already.
 *
 * @param kind constant of {@code ProcedureKind}
 * @param priority constant of {@code Priority}
 * @param descriptors constant of {@code DescriptorPassing}
 * @param sparseFlag the bit of the flags argument that allows holes in the stream, 0 if there is none
 * @param stringsFlag the bit of the flags argument by which a client takes strings in typed parameters, 0 if there is
 *     none
 * @param event for an event, what a client registers for to get it
 * @param api the public function it belongs to: a constant of {@code Api}
 * @param since the libvirt release it came with
 * @param arguments what the caller sends; the message of an event
 */
record ProcedureDeclaration(
        int number,
        String name,
        String kind,
        String priority,
        String descriptors,
        int sparseFlag,
        int stringsFlag,
        boolean unauthenticated,
        Optional<EventId> event,
        Optional<String> api,
        Optional<String> since,
        Optional<Struct> arguments,
        Optional<Struct> result,
        String comment,
        Location where) {

    /** The number of an event among those of a kind of objects. */
    record EventId(String object, int id) {}
}
