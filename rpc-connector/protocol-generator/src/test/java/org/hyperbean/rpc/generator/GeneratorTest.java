package org.hyperbean.rpc.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final String WIRE = """
        library wire
        const STRING_MAX = 100
        struct domain = org.example.Domain { string name; int id }
        """;

    @Test
    void structBecomesARecord() {
        assertThat(generated("StateGetRet", """
                program demo 1 version 1
                import wire
                procedure 7 STATE_GET low
                  ret { list<domain, 5> doms; uint max_mem; string? note }
                """))
                .contains("public record StateGetRet(List<org.example.Domain> doms, int maxMem, Optional<String> note)")
                .contains("doms = List.copyOf(doms);")
                .contains("in.readList(5, org.hyperbean.rpc.protocol.wire.DomainCodec::decode)")
                .contains("out.writeInt(maxMem);")
                .contains("org.hyperbean.rpc.protocol.wire.WireConstants.STRING_MAX");
    }

    @Test
    void procedureBecomesATypedConstant() {
        assertThat(generated("DemoProcedures", """
                program demo 0x10 version 3
                procedure 7 STATE_GET low public since 1.2.3
                  ret { int state }
                """))
                .contains("new Program(\"demo\", 0x00000010, 3)")
                .contains("public static final Procedure<Nothing, StateGetRet> STATE_GET")
                .contains("Optional.of(Api.STATE_GET)")
                .contains("Optional.of(\"1.2.3\")")
                .contains("new DemoResults<>(7)");
    }

    @Test
    void unionNamesTheArmsOfAJavaType() {
        assertThat(generated("ChoiceCodec", """
                program demo 1 version 1
                union choice = org.example.Choice { 1 Number int 2 Word string<9> }
                """))
                .contains("case 1 -> new org.example.Choice.Number(in.readInt());")
                .contains("case org.example.Choice.Word arm")
                .contains("out.writeString(arm.value(), 9)");
    }

    @Test
    void unknownNamesAreReportedWhereTheyStand() {
        refused("program demo 1 version 1\nstruct a { what b }", "demo.rpc:2: unknown type 'what'");
        refused("program demo 1 version 1\nstruct a { opaque<MAX> b }", "demo.rpc:2: unknown constant 'MAX'");
        refused(
                "program demo 1 version 1\nprocedure 1 A low\nprocedure 1 B low",
                "demo.rpc:3: procedure 1 is declared twice");
        refused(
                "program demo 1 version 1\nprocedure 1 A low\n args { int b }\nstruct a_args { int b }",
                "demo.rpc:3: struct a_args is declared twice");
        refused("program demo 1 version 1\nimport nowhere", "demo.rpc:2: cannot import 'nowhere'");
    }

    @Test
    void unchangedFilesStayUntouchedAndStaleOnesGo(@TempDir Path folder) throws IOException {
        Path declarations = Files.createDirectory(folder.resolve("rpc"));
        Path sources = folder.resolve("java");
        Path declaration = Files.writeString(declarations.resolve("wire.rpc"), WIRE);
        Generator.main(declarations.toString(), sources.toString());
        Path constants = sources.resolve("org/hyperbean/rpc/protocol/wire/WireConstants.java");
        Path codec = sources.resolve("org/hyperbean/rpc/protocol/wire/DomainCodec.java");
        assertThat(codec).exists();
        FileTime old = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(constants, old);

        Files.writeString(declaration, "library wire\nconst STRING_MAX = 100\n");
        Generator.main(declarations.toString(), sources.toString());
        assertThat(Files.getLastModifiedTime(constants)).isEqualTo(old);
        assertThat(codec).doesNotExist();
    }

    private static String generated(String name, String declaration) {
        DeclarationFile wire = Parser.parse("wire.rpc", WIRE);
        DeclarationFile demo = Parser.parse("demo.rpc", declaration);
        return Generator.generate(Map.of("wire", wire, "demo", demo)).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static void refused(String declaration, String message) {
        assertThatExceptionOfType(DeclarationException.class)
                .isThrownBy(() -> generated("Any", declaration))
                .withMessage(message);
    }
}
