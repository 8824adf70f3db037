package org.hyperbean.rpc.generator;

import java.util.HashSet;
import java.util.Set;
import org.hyperbean.rpc.generator.DeclarationFile.Struct;

/** What a file must fulfil beyond the grammar: every name and every procedure number stands once. */
final class Checks {
    private Checks() {}

    static void check(DeclarationFile file) {
        Set<String> names = new HashSet<>();
        for (Struct struct : Scope.structs(file)) {
            if (!names.add(struct.name())) {
                throw new DeclarationException(struct.where(), "struct " + struct.name() + " is declared twice");
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (ProcedureDeclaration procedure : file.procedures()) {
            if (!numbers.add(procedure.number())) {
                throw new DeclarationException(
                        procedure.where(), "procedure " + procedure.number() + " is declared twice");
            }
        }
    }
}
