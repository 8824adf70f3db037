package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A monitor that greets, takes commands and answers each by a script, for one client. */
public final class ScriptedPeer implements AutoCloseable {
    private static final String GREETING = "{\"QMP\": {\"version\": {}, \"capabilities\": [\"oob\"]}}";

    private final ServerSocketChannel server;
    private final Function<JsonObject, List<String>> script;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /**
     * Listens.
     *
     * @param script the lines to send for a command; {@code @} stands for the command's id; an empty list ends the
     *     connection
     */
    public ScriptedPeer(Path socket, Function<JsonObject, List<String>> script) throws IOException {
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        this.script = script;
        Thread.ofPlatform().daemon().name("scripted-peer").start(this::serve);
    }

    /** The names of the commands that came. */
    public List<String> commands() {
        return new ArrayList<>(commands);
    }

    private void serve() {
        try (SocketChannel client = server.accept();
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(Channels.newInputStream(client), StandardCharsets.UTF_8))) {
            send(client, GREETING);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonObject command = Json.parse(line);
                commands.add(command.getString("execute"));
                List<String> answers = command.getString("execute").equals("qmp_capabilities")
                        ? List.of("{\"return\": {}, \"id\": \"@\"}")
                        : script.apply(command);
                if (answers.isEmpty()) {
                    return;
                }
                for (String answer : answers) {
                    send(client, answer.replace("@", command.getString("id")));
                }
            }
        } catch (IOException e) {
            System.getLogger(ScriptedPeer.class.getName()).log(System.Logger.Level.DEBUG, "client is gone", e);
        }
    }

    private static void send(SocketChannel client, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\r\n");
        while (bytes.hasRemaining()) {
            client.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
