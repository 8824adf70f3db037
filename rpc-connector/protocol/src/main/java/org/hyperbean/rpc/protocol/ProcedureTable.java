package org.hyperbean.rpc.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The procedures of a program by number. */
public final class ProcedureTable {
    private final Program program;
    private final List<Procedure<?, ?>> procedures;
    /** By number, with null where there is none: the numbers of a program have few gaps. */
    private final Procedure<?, ?>[] byNumber;

    private ProcedureTable(Program program, List<Procedure<?, ?>> procedures) {
        this.program = program;
        this.procedures = procedures;
        int last = procedures.stream().mapToInt(Procedure::number).max().orElse(0);
        this.byNumber = new Procedure<?, ?>[last + 1];
        procedures.forEach(procedure -> byNumber[procedure.number()] = procedure);
    }

    public static ProcedureTable of(Program program, Procedure<?, ?>... procedures) {
        return new ProcedureTable(program, List.of(procedures));
    }

    public Program program() {
        return program;
    }

    /** All procedures in the order of their declaration. */
    public Stream<Procedure<?, ?>> procedures() {
        return procedures.stream();
    }

    /** The procedure with a number, events included. */
    public Optional<Procedure<?, ?>> find(int number) {
        return number >= 0 && number < byNumber.length ? Optional.ofNullable(byNumber[number]) : Optional.empty();
    }
}
