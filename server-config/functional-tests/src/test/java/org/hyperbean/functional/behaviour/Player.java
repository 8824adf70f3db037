package org.hyperbean.functional.behaviour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.OpenedStream;
import org.hyperbean.rpc.client.RpcCalls;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * Plays scenarios on a daemon. Answers are collected by the thread that plays, events by the client's thread, which
 * hands them over in a queue; an event about a domain that is made for the purpose tells that all have come.
 */
final class Player {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration LAST_EVENT = Duration.ofSeconds(2);
    private static final String LAST = "the-last-event";

    /** Procedures after which the objects are what they were. */
    private static final Pattern READING = Pattern.compile(
            ".*_(GET|LIST|LOOKUP|IS|NUM|HAS)_.*|.*_(GET|LIST|NUM|STATS|PEEK|SCREENSHOT)(_.*)?|NODE_.*GET.*");

    private static final List<CallLine> REGISTRATIONS = registrations();

    private final Path socket;
    private final Path folder;
    private final Rendering rendering;
    private final ArgumentReader reader;

    /**
     * A player.
     *
     * @param socket where the daemon listens
     * @param folder a folder for the node file and whatever the daemon writes
     */
    Player(Path socket, Path folder) {
        this.socket = socket;
        this.folder = folder;
        this.rendering = new Rendering(folder);
        this.reader = new ArgumentReader(new Documents(folder));
    }

    /** The answers to a scenario's calls, and after them the events. */
    List<String> play(Scenario scenario) {
        List<String> told = new ArrayList<>();
        List<String> events = new ArrayList<>();
        int next = 0;
        while (next < scenario.calls().size()) {
            clear();
            String before =
                    next == 0 ? "nothing" : scenario.calls().get(next - 1).toString();
            try (LibvirtConnection connection = open(scenario, before)) {
                BlockingQueue<String> heard = listen(connection);
                boolean same = true;
                while (same && next < scenario.calls().size()) {
                    CallLine call = scenario.calls().get(next++);
                    String answer = answer(connection.calls(), call);
                    told.add(answer);
                    same = !scenario.renewed()
                            || answer.startsWith("failed")
                            || READING.matcher(call.procedure()).matches();
                }
                if (!scenario.renewed()) {
                    events.addAll(untilLast(connection, heard));
                }
            }
        }
        told.addAll(events);
        return told;
    }

    private LibvirtConnection open(Scenario scenario, String before) {
        String path = scenario.path().equals(Scenario.NODE)
                ? folder.resolve(Scenario.NODE).toString()
                : scenario.path();
        try {
            return LibvirtConnection.open("test+unix://" + path + "?socket=" + socket);
        } catch (LibvirtException refused) {
            throw new AssertionError("%s takes no connection after %s".formatted(socket, before), refused);
        }
    }

    private void clear() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.writeString(folder.resolve(Scenario.NODE), new Documents(folder).fill(Resources.text(Scenario.NODE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BlockingQueue<String> listen(LibvirtConnection connection) {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        RemoteProcedures.TABLE
                .procedures()
                .filter(procedure -> procedure.kind() == ProcedureKind.EVENT)
                .forEach(event -> listen(connection.calls(), event, heard));
        for (CallLine registration : REGISTRATIONS) {
            String answer = answer(connection.calls(), registration);
            if (answer.startsWith("failed")) {
                throw new AssertionError(registration + " " + answer);
            }
        }
        return heard;
    }

    // the daemon sends of an event what its procedure carries
    @SuppressWarnings("unchecked")
    private void listen(RpcCalls calls, Procedure<?, ?> event, BlockingQueue<String> heard) {
        calls.onEvent((Procedure<Object, Nothing>) event, message -> heard.add(rendering.event(event.name(), message)));
    }

    private List<String> untilLast(LibvirtConnection connection, BlockingQueue<String> heard) {
        List<String> events = new ArrayList<>();
        answer(connection.calls(), new CallLine("DOMAIN_CREATE_XML", List.of("$domain:" + LAST, "0")));
        try {
            String event = heard.poll(LAST_EVENT.toMillis(), TimeUnit.MILLISECONDS);
            while (event != null && !event.contains(LAST)) {
                events.add(event);
                event = heard.poll(LAST_EVENT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return events;
    }

    private String answer(RpcCalls calls, CallLine call) {
        try {
            return rendering.answer(call, result(calls.within(LIMIT), call.target(), call.record(reader)));
        } catch (LibvirtException failure) {
            return "failed: " + rendering.failure(failure);
        }
    }

    // the arguments are the record that the procedure takes
    @SuppressWarnings("unchecked")
    private static Object result(RpcCalls calls, Procedure<?, ?> procedure, Object arguments) {
        Procedure<Object, Object> typed = (Procedure<Object, Object>) procedure;
        return switch (procedure.kind()) {
            case CALL, EVENT -> calls.call(typed, arguments);
            case UPSTREAM, BIDIRECTIONAL -> started(calls, typed, arguments);
            case DOWNSTREAM -> received(calls, typed, arguments);
        };
    }

    private static Object started(RpcCalls calls, Procedure<Object, Object> procedure, Object arguments) {
        try (OpenedStream<Object> opened = calls.openStream(procedure, arguments)) {
            return opened.result();
        }
    }

    private static List<Object> received(RpcCalls calls, Procedure<Object, Object> procedure, Object arguments) {
        try (OpenedStream<Object> opened = calls.openStream(procedure, arguments)) {
            return List.of(
                    opened.result(), Rendering.bytes(opened.stream().input().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CallLine> registrations() {
        List<CallLine> lines = new ArrayList<>();
        // kinds 0 to 25 are those of 9.0.0
        for (int kind = 0; kind <= 25; kind++) {
            lines.add(CallLine.of("CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY %d -".formatted(kind)));
        }
        lines.add(CallLine.of("CONNECT_NETWORK_EVENT_REGISTER_ANY 0 -"));
        for (int kind = 0; kind <= 1; kind++) {
            lines.add(CallLine.of("CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY %d -".formatted(kind)));
            lines.add(CallLine.of("CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY %d -".formatted(kind)));
        }
        return lines;
    }
}
