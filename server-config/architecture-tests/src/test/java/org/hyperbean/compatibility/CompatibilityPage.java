package org.hyperbean.compatibility;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.ProcedureTable;

/** Writes the page, line by line. */
final class CompatibilityPage {
    private final List<String> lines = new ArrayList<>();

    CompatibilityPage() {
        lines.add("""
                # Compatibility

                Every procedure of libvirt's RPC programs that Hyperbean declares, and who serves it. Made by `CompatibilityPageTest` from the declarations and by
                calling each procedure; the build fails when it is out of date.

                * *since*: libvirt's release that brought the procedure.
                * *rights*: what a caller needs; an asterisk marks what depends on the call's flags. *read-only*: whether a read-only connection may call it.
                * *served by*: the drivers that implement it, or the daemon itself. Procedures that nobody serves are answered as libvirt answers them:
                  "this function is not supported by the connection driver", with the function's name.
                """);
    }

    /** Adds the calls of a program. */
    void calls(ProcedureTable table, Caller caller) throws IOException {
        List<Procedure<?, ?>> calls = table.procedures()
                .filter(procedure -> procedure.kind() != ProcedureKind.EVENT)
                .toList();
        int served = 0;
        List<String> rows = new ArrayList<>();
        for (Procedure<?, ?> procedure : calls) {
            List<String> servers = caller.whoServes(procedure);
            served += servers.isEmpty() ? 0 : 1;
            rows.add(row(procedure, String.join(", ", servers)));
        }
        lines.add("## %s: %d calls, %d served\n".formatted(table.program().name(), calls.size(), served));
        lines.add("| number | procedure | function | since | rights | read-only | served by |");
        lines.add("|---|---|---|---|---|---|---|");
        lines.addAll(rows);
        lines.add("");
    }

    /** Adds the events of a program. */
    void events(ProcedureTable table) {
        List<String> events = table.procedures()
                .filter(procedure -> procedure.kind() == ProcedureKind.EVENT)
                .map(event -> "| %d | %s | %s |"
                        .formatted(event.number(), event.name(), event.since().orElse("")))
                .toList();
        lines.add("## %s: %d events\n".formatted(table.program().name(), events.size()));
        lines.add("| number | event | since |");
        lines.add("|---|---|---|");
        lines.addAll(events);
        lines.add("");
    }

    String text() {
        return String.join("\n", lines);
    }

    private static String row(Procedure<?, ?> procedure, String servers) {
        return "| %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        procedure.number(),
                        procedure.name(),
                        procedure.api().map(Api::apiName).orElse(""),
                        procedure.since().orElse(""),
                        procedure.api().map(Rights::permissions).orElse(""),
                        procedure.api().map(Rights::readOnly).orElse(""),
                        servers);
    }
}
