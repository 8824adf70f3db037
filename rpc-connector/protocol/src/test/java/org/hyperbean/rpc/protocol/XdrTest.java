package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bytes of single values, and what is refused. */
class XdrTest {
    private static final int MAX = 100;

    @Test
    void valuesTakeTheBytesOfTheStandard() throws XdrException {
        XdrWriter out = new XdrWriter();
        out.writeInt(-2);
        out.writeHyper(3);
        out.writeDouble(1.0);
        out.writeString("häh", MAX);
        out.writeUuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
        out.writeOptional(Optional.of(7), (value, writer) -> writer.writeInt(value));
        out.writeList(List.of(8L), MAX, (value, writer) -> writer.writeHyper(value));
        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo("fffffffe" + "0000000000000003" + "3ff0000000000000" + "0000000468c3a468"
                        + "00112233445566778899aabbccddeeff" + "0000000100000007" + "00000001" + "0000000000000008");
    }

    @Test
    void charsTakeFourBytesEachWithTheirSign() throws XdrException {
        XdrWriter out = new XdrWriter();
        out.writeChars(Opaque.copyOf(new byte[] {'a', -1}), MAX);
        assertThat(HexFormat.of().formatHex(out.toByteArray())).isEqualTo("00000002" + "00000061" + "ffffffff");
        assertThat(reader("0000000200000061000000ff").readChars(MAX)).isEqualTo(Opaque.copyOf(new byte[] {'a', -1}));
    }

    @Test
    void zeroByteEndsAString() throws XdrException {
        assertThat(reader("0000000461006263").readString(MAX)).isEqualTo("a");
    }

    @Test
    void paddingIsNotLookedAtButMustBeThere() throws XdrException {
        assertThat(reader("0000000161ffffff").readString(MAX)).isEqualTo("a");
        refused(() -> reader("0000000161ffff").readString(MAX));
    }

    @Test
    void countsOverTheLimitAreRefusedBothWays() {
        refused(() -> reader("00000005" + "6161616161000000").readString(4));
        refused(() -> reader("ffffffff").readString(MAX));
        refused(() -> reader("00000005").readList(4, XdrReader::readInt));
        refused(() -> reader("00000005" + "0000000000000000").readOpaque(4));
        refused(() -> new XdrWriter().writeString("äää", 5));
        refused(() -> new XdrWriter().writeOpaque(Opaque.copyOf(new byte[5]), 4));
        refused(() -> new XdrWriter().writeList(List.of(1, 2), 1, (value, out) -> out.writeInt(value)));
        refused(() -> new XdrWriter().writeCharArray(Opaque.EMPTY, 1));
    }

    @Test
    void zeroCharacterIsNotSent() {
        refused(() -> new XdrWriter().writeString("a\0b", MAX));
    }

    @Test
    void presenceIsZeroOrOne() {
        refused(() -> reader("00000002").readOptional(XdrReader::readInt));
    }

    @Test
    void announcedCountReservesNoMemory() {
        int hundredMillion = 100_000_000;
        refused(() -> reader("05f5e100" + "00000001").readList(hundredMillion, XdrReader::readInt));
        refused(() -> reader("05f5e100" + "00000001").readChars(hundredMillion));
        refused(() -> reader("05f5e100" + "00000001").readOpaque(hundredMillion));
    }

    @Test
    void messageOverTheGreatestSizeIsNotWritten() {
        byte[] megabyte = new byte[1 << 20];
        XdrWriter out = new XdrWriter();
        refused(() -> {
            for (int i = 0; i < 33; i++) {
                out.writeBytes(megabyte, 0, megabyte.length);
            }
        });
        assertThat(out.size()).isEqualTo(32 << 20);
    }

    private static XdrReader reader(String hex) {
        return new XdrReader(HexFormat.of().parseHex(hex));
    }

    private static void refused(Attempt attempt) {
        assertThatExceptionOfType(XdrException.class).isThrownBy(attempt::run);
    }

    private interface Attempt {
        void run() throws XdrException;
    }
}
