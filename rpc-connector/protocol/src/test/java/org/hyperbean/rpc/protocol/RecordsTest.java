package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hyperbean.rpc.protocol.admin.AdminProcedures;
import org.hyperbean.rpc.protocol.hyperbean.HyperbeanProcedures;
import org.hyperbean.rpc.protocol.lock.LockProcedures;
import org.hyperbean.rpc.protocol.log.LogProcedures;
import org.hyperbean.rpc.protocol.lxc.LxcProcedures;
import org.hyperbean.rpc.protocol.qemu.QemuProcedures;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.wire.TypedParamCodec;
import org.junit.jupiter.api.Test;

/** What holds for the record of every argument, result and event of every program. */
class RecordsTest {
    private static final int ROUNDS = 5;
    private static final int NOISE_SIZE = 512;

    /** What a procedure carries in one direction. */
    private record Carried(String name, Type type, XdrCodec<Object> codec) {
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
    }

    private static Stream<Carried> carried() {
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
                .flatMap(field -> Stream.of(
                        carried(field, 0, (procedure, _) -> procedure.arguments()),
                        carried(field, 1, (procedure, _) -> procedure.result())))
                .filter(carried -> carried.type() != Nothing.class);
    }

    @SuppressWarnings("unchecked") // the codec and the type come from the same constant
    private static Carried carried(Field field, int argument, BiFunction<Procedure<?, ?>, Integer, XdrCodec<?>> codec) {
        try {
            Procedure<?, ?> procedure = (Procedure<?, ?>) field.get(null);
            Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[argument];
            return new Carried(
                    procedure + " " + type.getTypeName(), type, (XdrCodec<Object>) codec.apply(procedure, argument));
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(field.getName(), impossible);
        }
    }

    @Test
    void everyValueComesBack() throws XdrException {
        RandomValues values = new RandomValues(1);
        for (Carried carried : carried().toList()) {
            for (int round = 0; round < ROUNDS; round++) {
                Object value = values.value(carried.type());
                XdrReader in = new XdrReader(carried.encode(value));
                assertThat(carried.codec().decode(in)).as(carried.name()).isEqualTo(value);
                assertThat(in.remaining()).as(carried.name()).isZero();
            }
        }
    }

    @Test
    void everyTruncationIsRefused() throws XdrException {
        RandomValues values = new RandomValues(2);
        List<String> accepted = new ArrayList<>();
        for (Carried carried : carried().toList()) {
            byte[] bytes = carried.encode(values.value(carried.type()));
            for (int length = 0; length < bytes.length; length++) {
                if (!carried.refuses(new XdrReader(bytes, 0, length))) {
                    accepted.add("%s cut at %d of %d".formatted(carried.name(), length, bytes.length));
                }
            }
        }
        assertThat(accepted).isEmpty();
    }

    @Test
    void noiseIsAValueOrRefused() {
        Random random = new Random(3);
        byte[] noise = new byte[NOISE_SIZE];
        for (Carried carried : carried().toList()) {
            for (int round = 0; round < ROUNDS; round++) {
                random.nextBytes(noise);
                // small numbers get further into a struct than great ones
                for (int i = 0; i < noise.length; i += random.nextInt(1, 9)) {
                    noise[i] = 0;
                }
                try {
                    carried.codec().decode(new XdrReader(noise));
                } catch (XdrException refused) {
                    assertThat(refused).hasMessageStartingWith("Unable to decode message payload: ");
                }
            }
        }
    }

    @Test
    void wrongDiscriminantIsRefused() throws XdrException {
        XdrWriter out = new XdrWriter();
        out.writeString("field", 80);
        out.writeInt(8);
        out.writeHyper(0);
        XdrReader in = new XdrReader(out.toByteArray());
        assertThatExceptionOfType(XdrException.class)
                .isThrownBy(() -> TypedParamCodec.decode(in))
                .withMessageContaining("discriminant 8");
    }
}
