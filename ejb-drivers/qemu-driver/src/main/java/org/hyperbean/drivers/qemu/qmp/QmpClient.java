package org.hyperbean.drivers.qemu.qmp;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A monitor connection to one QEMU process.
 *
 * <p>Threads: one virtual thread reads all messages, completes the answers in {@code pending} and tells the listener
 * the events, in the order of their arrival. Any thread may execute commands; {@code writing} keeps their bytes apart.
 * {@code ended} is released by the reading thread after its last word to the listener.
 */
public final class QmpClient implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(QmpClient.class.getName());

    /** Commands that the daemon may have under way in one process; a caller beyond is a fault of the daemon. */
    private static final int MOST_PENDING = 1000;

    private final QmpChannel channel;
    private final Duration deadline;
    private final QmpListener listener;
    private final Map<String, CompletableFuture<JsonObject>> pending = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final ReentrantLock writing = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(1);

    private QmpClient(QmpChannel channel, Duration deadline, QmpListener listener) {
        this.channel = channel;
        this.deadline = deadline;
        this.listener = listener;
    }

    /**
     * Connects and negotiates. Events are told from then on.
     *
     * @param deadline how long an answer may take
     * @throws IOException when nobody listens on the socket
     */
    public static QmpClient connect(Path socket, Duration deadline, QmpListener listener) throws IOException {
        QmpClient client = new QmpClient(QmpChannel.connect(socket), deadline, listener);
        Thread.ofVirtual().name("qmp-" + socket.getParent().getFileName()).start(client::readAll);
        try {
            client.execute("qmp_capabilities");
            return client;
        } catch (LibvirtException e) {
            client.close();
            throw e;
        }
    }

    /** Executes a command without arguments. */
    public JsonValue execute(String command) {
        return execute(command, Json.empty());
    }

    /**
     * Executes a command and waits for what it returns.
     *
     * @throws LibvirtException internal error with QEMU's words when it refuses; operation failed when the domain ends
     *     meanwhile; operation timeout when it does not answer
     */
    public JsonValue execute(String command, JsonObject arguments) {
        String id = "libvirt-" + serial.incrementAndGet();
        JsonObject message = arguments.isEmpty()
                ? Json.object("execute", command, "id", id)
                : Json.object("execute", command, "arguments", arguments, "id", id);
        JsonObject answer = answerTo(message, id, command);
        JsonObject error = answer.getJsonObject("error");
        if (error != null) {
            String text = "unable to execute QEMU command '%s': %s".formatted(command, error.getString("desc", ""));
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.QEMU, text);
        }
        return answer.getOrDefault("return", Json.empty());
    }

    private JsonObject answerTo(JsonObject message, String id, String command) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        if (pending.size() >= MOST_PENDING) {
            throw LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.QEMU, "too many monitor commands");
        }
        pending.put(id, answer);
        try {
            send(message);
            if (ended.getCount() == 0) {
                throw gone();
            }
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException e) {
            throw gone().causedBy(e);
        } catch (TimeoutException e) {
            String text = "monitor did not answer '" + command + "' within " + deadline.toSeconds() + " s";
            throw LibvirtException.of(ErrorCode.OPERATION_TIMEOUT, ErrorDomain.QEMU, text)
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LibvirtException.of(ErrorCode.OPERATION_ABORTED, ErrorDomain.QEMU, "interrupted at the monitor")
                    .causedBy(e);
        } finally {
            pending.remove(id);
        }
    }

    private void send(JsonObject message) throws IOException {
        writing.lock();
        try {
            channel.write(message);
        } finally {
            writing.unlock();
        }
    }

    private static LibvirtException gone() {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.QEMU, "domain is no longer running");
    }

    private void readAll() {
        try {
            while (true) {
                take(channel.read());
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "monitor ended", e);
            listener.disconnected();
            ended.countDown();
            pending.values().forEach(answer -> answer.completeExceptionally(e));
        } finally {
            channel.close();
        }
    }

    private static Instant time(JsonObject event) {
        JsonObject timestamp = event.getJsonObject("timestamp");
        return timestamp == null
                ? Instant.now()
                : Instant.ofEpochSecond(timestamp.getJsonNumber("seconds").longValue())
                        .plus(timestamp.getInt("microseconds"), ChronoUnit.MICROS);
    }

    private void take(JsonObject message) {
        if (message.containsKey("event")) {
            JsonObject data = message.getJsonObject("data");
            listener.event(new QmpEvent(message.getString("event"), time(message), data == null ? Json.empty() : data));
            return;
        }
        CompletableFuture<JsonObject> answer = pending.get(message.getString("id", ""));
        if (answer != null) {
            answer.complete(message);
        } else if (!message.containsKey("QMP")) {
            LOGGER.log(Level.DEBUG, "answer that nobody waits for: {0}", message);
        }
    }

    /** Waits until the process has closed the monitor and the listener knows all that it said; tells whether it has. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the connection; the process goes on. The listener is told as if the process had closed it. */
    @Override
    public void close() {
        channel.close();
    }
}
