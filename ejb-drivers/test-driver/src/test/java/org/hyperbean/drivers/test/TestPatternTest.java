package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.hyperbean.driver.DataStream;
import org.junit.jupiter.api.Test;

class TestPatternTest {
    @Test
    void anEmptyScreenIsAPictureThatOthersCanRead() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(TestPattern.empty()));

        assertThat(picture.getWidth()).isEqualTo(1120);
        assertThat(picture.getHeight()).isEqualTo(832);
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @Test
    void comesAsAStream() throws IOException {
        try (DataStream stream = TestPattern.screenshot().contents()) {
            byte[] begin = new byte[4];
            assertThat(stream.read(begin, 0, begin.length)).isEqualTo(4);
            assertThat(begin).containsExactly(0x89, 'P', 'N', 'G');
            int count;
            do {
                count = stream.read(begin, 0, begin.length);
            } while (count > 0);
            assertThat(count).isEqualTo(-1);
        }
    }
}
