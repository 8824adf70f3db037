package org.hyperbean.rpc.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.hyperbean.rpc.generator.DeclarationFile.Constant;
import org.hyperbean.rpc.generator.DeclarationFile.Field;
import org.hyperbean.rpc.generator.DeclarationFile.Import;
import org.hyperbean.rpc.generator.DeclarationFile.ProgramNumber;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static final String HEAD = "program demo 0x2000 version 1\n";

    @Test
    void programHasNumberVersionAndComment() {
        DeclarationFile file = Parser.parse("demo.rpc", """
            // What it is about,
            // in two lines.
            program demo 0x87539319 version 2
            import wire
            const NAME_MAX = 80
            """);
        assertThat(file.name()).isEqualTo("demo");
        assertThat(file.comment()).isEqualTo("What it is about, in two lines.");
        assertThat(file.number()).contains(new ProgramNumber("0x87539319", 2));
        assertThat(file.imports()).extracting(Import::name).containsExactly("wire");
        assertThat(file.constants()).containsExactly(new Constant("NAME_MAX", "80", ""));
    }

    @Test
    void libraryHasNoNumber() {
        assertThat(Parser.parse("wire.rpc", "library wire").number()).isEmpty();
    }

    @Test
    void procedureHasOptionsAndStructs() {
        ProcedureDeclaration procedure = onlyProcedure("""
            // reads a volume
            procedure 209 STORAGE_VOL_DOWNLOAD high downstream sparse 1 descriptors both unauthenticated public since 0.9.0
              args { storage_vol vol; uhyper need_results }
              ret { int ret }
            """);
        assertThat(procedure.number()).isEqualTo(209);
        assertThat(procedure.name()).isEqualTo("STORAGE_VOL_DOWNLOAD");
        assertThat(procedure.kind()).isEqualTo("DOWNSTREAM");
        assertThat(procedure.priority()).isEqualTo("HIGH");
        assertThat(procedure.descriptors()).isEqualTo("BOTH");
        assertThat(procedure.sparseFlag()).isEqualTo(1);
        assertThat(procedure.unauthenticated()).isTrue();
        assertThat(procedure.api()).contains("STORAGE_VOL_DOWNLOAD");
        assertThat(procedure.since()).contains("0.9.0");
        assertThat(procedure.comment()).isEqualTo("reads a volume");
        assertThat(procedure.arguments().orElseThrow().name()).isEqualTo("storage_vol_download_args");
        assertThat(procedure.arguments().orElseThrow().fields())
                .extracting(Field::name)
                .containsExactly("vol", "needResults");
        assertThat(procedure.result().orElseThrow().name()).isEqualTo("storage_vol_download_ret");
    }

    @Test
    void publicFunctionMayHaveAnotherName() {
        assertThat(onlyProcedure("procedure 1 DOMAIN_ATTACH low public DOMAIN_QEMU_ATTACH since 0.9.4")
                        .api())
                .contains("DOMAIN_QEMU_ATTACH");
    }

    @Test
    void eventCarriesAMessage() {
        ProcedureDeclaration event = onlyProcedure("event 6 MONITOR_EVENT since 1.2.3\n message { int callbackID }");
        assertThat(event.kind()).isEqualTo("EVENT");
        assertThat(event.arguments().orElseThrow().name()).isEqualTo("monitor_event_msg");
        assertThat(event.result()).isEqualTo(Optional.empty());
        assertThat(event.api()).isEmpty();
    }

    @Test
    void typesMayBeOptionalLimitedOrRepeated() {
        assertThat(typeOf("int")).isEqualTo(Type.Scalar.INT);
        assertThat(typeOf("string?"))
                .isInstanceOfSatisfying(
                        Type.Optional.class, type -> assertThat(type.element()).isInstanceOf(Type.Text.class));
        assertThat(typeOf("list<domain, 5>"))
                .isInstanceOfSatisfying(
                        Type.Sequence.class,
                        type -> assertThat(type.max().text()).isEqualTo("5"));
        assertThat(typeOf("opaque<BUFFER_MAX>"))
                .isInstanceOfSatisfying(
                        Type.Bytes.class, type -> assertThat(type.max().text()).isEqualTo("BUFFER_MAX"));
        assertThat(typeOf("list<char, 9>")).isInstanceOf(Type.Characters.class);
        assertThat(typeOf("array<char, 32>")).isInstanceOf(Type.CharacterArray.class);
    }

    @Test
    void problemsNameFileAndLine() {
        refused("prog demo", "demo.rpc:1: expected 'program' or 'library', found 'prog'");
        refused(HEAD + "const A 5", "demo.rpc:2: expected '=', found '5'");
        refused(HEAD + "const A = B", "demo.rpc:2: expected a number, found 'B'");
        refused(HEAD + "\nstruct a { int b", "demo.rpc:3: expected '}', found the end of the file");
        refused(HEAD + "struct a { int class }", "demo.rpc:2: 'class' cannot name a field in Java");
        refused(HEAD + "struct a { int b: }", "demo.rpc:2: unexpected character ':'");
        refused(HEAD + "procedure 1 A fast", "demo.rpc:2: expected one of low, high");
        refused(HEAD + "procedure 1 A low\n descriptors up", "demo.rpc:3: expected one of call, reply, both");
        refused(HEAD + "typedef a", "demo.rpc:2: unknown declaration 'typedef'");
        refused(HEAD + "struct a { array<int, 3> b }", "demo.rpc:2: only arrays of char are known");
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(DeclarationException.class)
                .isThrownBy(() -> Parser.parse("demo.rpc", text))
                .withMessage(message);
    }

    private static ProcedureDeclaration onlyProcedure(String text) {
        return Parser.parse("demo.rpc", HEAD + text).procedures().getFirst();
    }

    private static Type typeOf(String type) {
        return Parser.parse("demo.rpc", HEAD + "struct a { " + type + " b }")
                .structs()
                .getFirst()
                .fields()
                .getFirst()
                .type();
    }
}
