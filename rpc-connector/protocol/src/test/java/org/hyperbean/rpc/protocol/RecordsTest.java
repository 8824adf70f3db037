package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hyperbean.rpc.protocol.wire.TypedParamCodec;
import org.junit.jupiter.api.Test;

/** What holds for the record of every argument, result and event of every program. */
class RecordsTest {
    private static final int ROUNDS = 5;
    private static final int NOISE_SIZE = 512;

    @Test
    void everyValueComesBack() throws XdrException {
        RandomValues values = new RandomValues(1);
        for (Carried carried : Carried.all().toList()) {
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
        for (Carried carried : Carried.all().toList()) {
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
        for (Carried carried : Carried.all().toList()) {
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
