package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.ProcedureTable;
import org.hyperbean.rpc.protocol.Program;

/** What serves each procedure of one program. It is filled before clients come and does not change afterwards. */
final class ProgramHandlers {
    private final Program program;
    /** By number, with null where clients may call nothing: the numbers of a program have few gaps. */
    private final Binding[] byNumber;

    /** A program none of whose procedures is supported yet. */
    ProgramHandlers(ProcedureTable table) {
        this.program = table.program();
        int last = table.procedures().mapToInt(Procedure::number).max().orElse(0);
        this.byNumber = new Binding[last + 1];
        table.procedures()
                .filter(procedure -> procedure.kind() != ProcedureKind.EVENT)
                .map(Binding.Unsupported::new)
                .forEach(this::bind);
    }

    Program program() {
        return program;
    }

    void bind(Binding binding) {
        byNumber[binding.procedure().number()] = binding;
    }

    /** The procedure with this number, if clients may call it. */
    Optional<Binding> find(int number) {
        return number >= 0 && number < byNumber.length ? Optional.ofNullable(byNumber[number]) : Optional.empty();
    }
}
