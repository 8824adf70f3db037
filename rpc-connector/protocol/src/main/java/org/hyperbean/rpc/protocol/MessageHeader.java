package org.hyperbean.rpc.protocol;

/**
 * What every message begins with, behind its length word.
 *
 * @param typeNumber a {@link MessageType}, kept as it came
 * @param serial chosen by the caller; replies and stream packets repeat it
 * @param statusNumber a {@link MessageStatus}, kept as it came
 */
public record MessageHeader(int program, int version, int procedure, int typeNumber, int serial, int statusNumber) {
    /** Bytes of a header. */
    public static final int SIZE = 24;

    /** The serial that libvirtd 9.0.0 gives to every event; receivers ignore it. */
    private static final int EVENT_SERIAL = 1;

    private static MessageHeader of(Procedure<?, ?> procedure, MessageType type, int serial, MessageStatus status) {
        Program program = procedure.program();
        return new MessageHeader(
                program.number(), program.version(), procedure.number(), type.number(), serial, status.number());
    }

    /** The header of a call. */
    public static MessageHeader call(Procedure<?, ?> procedure, int serial) {
        return of(procedure, MessageType.CALL, serial, MessageStatus.OK);
    }

    /** The header of an event. */
    public static MessageHeader event(Procedure<?, ?> procedure) {
        return of(procedure, MessageType.MESSAGE, EVENT_SERIAL, MessageStatus.OK);
    }

    /** The header of a keepalive message, whose serial is zero. */
    public static MessageHeader keepalive(Procedure<?, ?> procedure) {
        return of(procedure, MessageType.MESSAGE, 0, MessageStatus.OK);
    }

    /** The header of the reply to this call. */
    public MessageHeader reply(MessageStatus status) {
        return answer(MessageType.REPLY, status);
    }

    /** The header of a packet of the stream that this call opened. */
    public MessageHeader stream(MessageStatus status) {
        return answer(MessageType.STREAM, status);
    }

    /** This header with another type and status. */
    public MessageHeader answer(MessageType type, MessageStatus status) {
        return new MessageHeader(program, version, procedure, type.number(), serial, status.number());
    }

    public MessageType type() {
        return MessageType.of(typeNumber);
    }

    public MessageStatus status() {
        return MessageStatus.of(statusNumber);
    }

    /** Whether the message names this program in this version. */
    public boolean isOf(Program expected) {
        return program == expected.number() && version == expected.version();
    }

    static MessageHeader decode(XdrReader in) throws XdrException {
        return new MessageHeader(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    void encode(XdrWriter out) throws XdrException {
        out.writeInt(program);
        out.writeInt(version);
        out.writeInt(procedure);
        out.writeInt(typeNumber);
        out.writeInt(serial);
        out.writeInt(statusNumber);
    }
}
