package org.hyperbean.drivers.qemu;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.drivers.qemu.qmp.Json;
import org.hyperbean.host.Command;

/** What an emulator tells of itself when it is started without a machine. */
final class EmulatorQueries {
    private static final String[] STARTED_WITHOUT_MACHINE = {
        "-S", "-no-user-config", "-nodefaults", "-nographic", "-machine", "none", "-qmp", "stdio"
    };

    private EmulatorQueries() {}

    /** The machines, the default one first, without the empty machine. */
    static List<Machine> machines(Path emulator) {
        String input = Json.object("execute", "qmp_capabilities") + "\n"
                + Json.object("execute", "query-machines", "id", "machines") + "\n"
                + Json.object("execute", "quit") + "\n";
        String output = Command.of(emulator.toString(), STARTED_WITHOUT_MACHINE)
                .withEnvironment("LC_ALL", "C")
                .withInput(input.getBytes(StandardCharsets.UTF_8))
                .run()
                .output();
        List<JsonObject> machines = output.lines()
                .map(EmulatorQueries::parse)
                .filter(answer -> answer.getString("id", "").equals("machines"))
                .flatMap(answer -> answer.getJsonArray("return").stream())
                .map(JsonValue::asJsonObject)
                .toList();
        return Stream.concat(
                        machines.stream().filter(EmulatorQueries::isDefault),
                        machines.stream().filter(machine -> !isDefault(machine)))
                .map(EmulatorQueries::machine)
                .filter(machine -> !machine.name().equals("none"))
                .toList();
    }

    private static JsonObject parse(String line) {
        try {
            return Json.parse(line);
        } catch (IOException e) {
            throw QemuErrors.internal("cannot parse the emulator's answer '" + line + "'")
                    .causedBy(e);
        }
    }

    private static boolean isDefault(JsonObject machine) {
        return machine.getBoolean("is-default", false);
    }

    private static Machine machine(JsonObject machine) {
        return new Machine(
                machine.getString("name"),
                Optional.ofNullable(machine.getString("alias", null)),
                machine.getJsonNumber("cpu-max").longValue(),
                machine.getBoolean("deprecated", false));
    }
}
