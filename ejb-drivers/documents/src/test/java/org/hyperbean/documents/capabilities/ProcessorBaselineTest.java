package org.hyperbean.documents.capabilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorBaselineTest {
    private static final String PENRYN = "<cpu><arch>x86_64</arch><model>Penryn</model><vendor>Intel</vendor></cpu>";
    private static final String PHENOM =
            "<cpu><arch>x86_64</arch><model>phenom</model><vendor>AMD</vendor><feature name='svm'/></cpu>";

    @Test
    void aProcessorAloneIsItself() {
        assumeThat(ProcessorMap.ofThisHost()).isPresent();

        assertThat(ProcessorBaseline.of(List.of(PENRYN, PENRYN), false)).isEqualTo("""
                <cpu mode='custom' match='exact'>
                  <model fallback='forbid'>Penryn</model>
                  <vendor>Intel</vendor>
                </cpu>
                """);
    }

    @Test
    void processorsOfTwoMakersHaveNothingInCommon() {
        assumeThat(ProcessorMap.ofThisHost()).isPresent();

        assertThatThrownBy(() -> ProcessorBaseline.of(List.of(PENRYN, PHENOM), false))
                .hasMessage("operation failed: CPU vendors do not match");
    }

    @Test
    void theArchitectureComesBeforeTheModel() {
        assertThatThrownBy(() -> ProcessorBaseline.of(List.of("<cpu/>"), false))
                .hasMessage("XML error: Missing CPU architecture");
        assertThatThrownBy(() -> ProcessorBaseline.of(List.of("<cpu><arch>x86_64</arch></cpu>"), false))
                .hasMessage("XML error: Missing CPU model name");
    }

    @Test
    void anotherArchitectureIsNotComputed() {
        assertThatThrownBy(
                        () -> ProcessorBaseline.of(List.of("<cpu><arch>s390x</arch><model>z13</model></cpu>"), false))
                .hasMessageEndingWith("cannot compute baseline CPU of s390x architecture");
    }
}
