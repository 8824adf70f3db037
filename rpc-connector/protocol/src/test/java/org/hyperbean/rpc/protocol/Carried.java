package org.hyperbean.rpc.protocol;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.lock.LockProcedures;
import org.hyperbean.rpc.protocol.log.LogProcedures;
import org.hyperbean.rpc.protocol.lxc.LxcProcedures;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** What a procedure carries in one direction: its arguments, or its result. */
record Carried(Procedure<?, ?> procedure, boolean isResult, Type type, XdrCodec<Object> codec) {
    /** Everything that all programs carry, save what is empty. */
    static Stream<Carried> all() {
        return Stream.of(
                        RemoteProcedures.class,
                        QemuProcedures.class,
                        LxcProcedures.class,
                        AdminProcedures.class,
                        LockProcedures.class,
                        LogProcedures.class,
                        HyperbeanProcedures.class)
                .flatMap(table -> Stream.of(table.getFields()))
                .filter(field -> field.getType() == Procedure.class)
                .flatMap(field -> Stream.of(of(field, false), of(field, true)))
                .filter(carried -> carried.type() != Nothing.class);
    }

    @SuppressWarnings("unchecked") // the codec and the type come from the same constant
    private static Carried of(Field field, boolean isResult) {
        try {
            Procedure<?, ?> procedure = (Procedure<?, ?>) field.get(null);
            Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[isResult ? 1 : 0];
            XdrCodec<?> codec = isResult ? procedure.result() : procedure.arguments();
            return new Carried(procedure, isResult, type, (XdrCodec<Object>) codec);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(field.getName(), impossible);
        }
    }

    byte[] encode(Object value) throws XdrException {
        XdrWriter out = new XdrWriter();
        codec.encode(value, out);
        return out.toByteArray();
    }

    boolean refuses(XdrReader in) {
        try {
            codec.decode(in);
            return false;
        } catch (XdrException refused) {
            return true;
        }
    }

    /** The message that brings a value. */
    Frame message(Object value) throws XdrException {
        MessageHeader call = MessageHeader.call(procedure, 1);
        return Frame.of(isResult ? call.reply(MessageStatus.OK) : call, codec, value);
    }

    /** The procedure and the type, for messages about it. */
    String name() {
        return procedure + " " + type.getTypeName();
    }
}
