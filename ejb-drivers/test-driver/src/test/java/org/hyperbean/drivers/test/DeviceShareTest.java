package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.documents.domain.BlockDeviceTuning.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceShareTest {
    @Test
    void readsPairs() {
        assertThat(DeviceShare.parse("/dev/a,5,/dev/b, +6", Limit.WEIGHT))
                .containsExactly(new DeviceShare("/dev/a", 5), new DeviceShare("/dev/b", 6));
        assertThat(DeviceShare.parse(",7", Limit.WEIGHT)).containsExactly(new DeviceShare("", 7));
        assertThat(DeviceShare.parse("", Limit.WEIGHT)).isEmpty();
    }

    @Test
    void bytesHave64Bits() {
        assertThat(DeviceShare.parse("/a,18446744073709551615", Limit.READ_BYTES))
                .containsExactly(new DeviceShare("/a", -1));
        assertThatThrownBy(() -> DeviceShare.parse("/a,4294967296", Limit.READ_REQUESTS))
                .hasMessage("invalid argument: invalid value '4294967296' for parameter 'device_read_iops_sec'"
                        + " of device '/a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/a,5,", "/a,5x,/b,4", "/a,0x10"})
    void refusesWhatIsNoPair(String text) {
        assertThatThrownBy(() -> DeviceShare.parse(text, Limit.WEIGHT))
                .hasMessage("invalid argument: unable to parse blkio device 'device_weight' '%s'".formatted(text));
    }

    @Test
    void aNumberIsComplainedOfWithAllThatFollows() {
        assertThatThrownBy(() -> DeviceShare.parse("/a,-1,/b,2", Limit.WEIGHT))
                .hasMessage("invalid argument: invalid value '-1,/b,2' for parameter 'device_weight' of device '/a'");
    }
}
